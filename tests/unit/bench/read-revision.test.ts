import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRevision } from '../../../bench/rooms/read-revision.ts';

const root = mkdtempSync(join(tmpdir(), 'revision-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.cn', ...args], { cwd: root });

test('a revision is read as it was, whatever stands in the folder now', () => {
  git('init', '--quiet');
  mkdirSync(join(root, 'src'));
  for (const [name, text] of [
    ['a.ts', '一\n'],
    ['b [c].ts', ''],
    ['d.css', 'x'],
  ] as const)
    writeFileSync(join(root, 'src', name), text);
  git('add', '.');
  git('commit', '--quiet', '--message', 'one');
  writeFileSync(join(root, 'src/a.ts'), 'changed');
  git('commit', '--quiet', '--all', '--message', 'two');
  expect([...readRevision(root, 'HEAD~1', (path) => path.endsWith('.ts'))]).toEqual([
    ['src/a.ts', '一\n'],
    ['src/b [c].ts', ''],
  ]);
});

test('a revision that is none is an error', () => {
  expect(() => readRevision(root, 'none', () => true)).toThrow('none');
});
