import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../../src/build/replace-folder.ts';

let root = '';
const at = (name: string): string => join(root, name);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-folder-'));
  mkdirSync(at('old'));
  writeFileSync(join(at('old'), 'x'), 'old');
});
afterEach(() => rmSync(root, { recursive: true }));

test('the new folder takes the place of the old one', async () => {
  mkdirSync(at('new'));
  writeFileSync(join(at('new'), 'x'), 'new');
  await replaceFolder(at('new'), at('old'), at('aside'));
  expect(readFileSync(join(at('old'), 'x'), 'utf8')).toBe('new');
  expect(existsSync(at('new')) || existsSync(at('aside'))).toBe(false);
});

test('a folder that was not there before is simply put in place', async () => {
  mkdirSync(at('new'));
  await replaceFolder(at('new'), at('target'), at('aside'));
  expect(existsSync(at('target'))).toBe(true);
});

test('the old folder stays when the new one cannot move in', async () => {
  await expect(replaceFolder(at('missing'), at('old'), at('aside'))).rejects.toThrow('ENOENT');
  expect(readFileSync(join(at('old'), 'x'), 'utf8')).toBe('old');
});
