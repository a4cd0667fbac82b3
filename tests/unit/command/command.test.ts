import { expect, test } from 'vitest';
import { command, type Command } from '../../../src/command/command.ts';
import { UserError, WrongUsage } from '../../../src/user-error.ts';
import { runCommand } from '../../command-run.ts';

const usage = '用法：npm run greet -- 名字 [--often N]';

const greet = command({
  usage,
  options: { often: { type: 'string', default: '1' }, loud: { type: 'boolean', default: false } },
  positionals: { min: 1, max: 2 },
  run: ({ values, positionals }, { cwd, env, out }) => {
    out.write(`${positionals.join('、')} ${values.often} ${values.loud} ${cwd} ${env.TZ}\n`);
    return positionals.length - 1;
  },
});

const failing = (error: Error): Command => command({ usage, run: () => Promise.reject(error) });

test('a command gets its arguments, folder and environment, and returns its exit code', async () => {
  const at = { cwd: '/a', env: { TZ: 'UTC' } };
  expect(await runCommand(greet, ['甲'], at)).toEqual({ code: 0, out: '甲 1 false /a UTC\n', error: '' });
  expect(await runCommand(greet, ['甲', '乙', '--often=3', '--loud'], at)).toEqual({
    code: 1,
    out: '甲、乙 3 true /a UTC\n',
    error: '',
  });
});

test.each([[['--help']], [['-h']], [['甲', '乙', '丙', '--help']]])('%j prints the usage', async (args) => {
  expect(await runCommand(greet, args)).toEqual({ code: 0, out: `${usage}\n`, error: '' });
});

test.each([[['甲', '--quiet']], [['甲', '--often']], [['甲', '乙', '丙']], [['--loud']], [['甲', '--loud=yes']]])(
  '%j ends with exit code 2, what was not understood and the usage',
  async (args) => {
    expect(await runCommand(greet, args)).toEqual({
      code: 2,
      out: '',
      error: `看不懂这些参数：${args.join(' ')}\n${usage}\n`,
    });
  },
);

test('where arguments are needed and none are there, the usage is all that is said', async () => {
  expect(await runCommand(greet, [])).toEqual({ code: 2, out: '', error: `${usage}\n` });
});

test('an error that the user can put right is one sentence, with the usage where arguments are wrong', async () => {
  expect(await runCommand(failing(new UserError('磁盘已满')), [])).toEqual({ code: 2, out: '', error: '磁盘已满。\n' });
  expect(await runCommand(failing(new UserError('磁盘已满。')), [])).toMatchObject({ error: '磁盘已满。\n' });
  expect(await runCommand(failing(new WrongUsage('--often 要写整数')), [])).toEqual({
    code: 2,
    out: '',
    error: `--often 要写整数。\n${usage}\n`,
  });
});

test('any other error is thrown', async () => {
  await expect(runCommand(failing(new TypeError('no')), [])).rejects.toThrow('no');
});
