import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(projectRoot, 'tests/unit/command/echo-command.ts'), ...args], {
    encoding: 'utf8',
    input: '乙',
    env: { ...process.env, ECHO: '丙' },
  });

test('a script hands its command the arguments, streams and environment of the process, and exits with its code', () => {
  expect(run('甲')).toMatchObject({ status: 1, stdout: '甲 乙 丙\n', stderr: '' });
});

test('an error in the program is printed with its stack, and the exit code is 2', () => {
  const { status, stdout, stderr } = run('crash');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^没有做完，这是程序的错误。请把下面的信息报告给维护者：\nRangeError: crash\n {4}at /);
});

test('a command that is imported does not run', async () => {
  const code = process.exitCode;
  const { echo } = await import('./echo-command.ts');
  expect(echo).toBeTypeOf('function');
  expect(process.exitCode).toBe(code);
});
