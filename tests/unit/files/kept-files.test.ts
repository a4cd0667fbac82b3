import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFiles } from '../../../src/files/kept-files.ts';

let folder = '';
beforeEach(() => void (folder = join(mkdtempSync(join(tmpdir(), 'kept-files-')), 'kept')));
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** A build that needs contents of some keys; returns what it got and which of them it made itself. */
async function build(...keys: string[]): Promise<{ contents: string[]; made: string[] }> {
  const kept = new KeptFiles(folder);
  const made: string[] = [];
  const contentOf = (key: string): Promise<Uint8Array> =>
    kept.contentOf(key, () => {
      made.push(key);
      return Promise.resolve(Buffer.from(`content of ${key}`));
    });
  const contents = await Promise.all(keys.map(contentOf));
  kept.removeUnused();
  return { contents: contents.map((content) => Buffer.from(content).toString()), made };
}
const entry = (key: string): string => readdirSync(folder).find((name) => name.startsWith(key)) ?? '';

test('a content is made once, in whichever build and order it is needed', async () => {
  expect(await build('aa', 'bb')).toEqual({ contents: ['content of aa', 'content of bb'], made: ['aa', 'bb'] });
  expect(await build('bb', 'aa')).toEqual({ contents: ['content of bb', 'content of aa'], made: [] });
  expect((await build('aa', 'bb', 'cc')).made).toEqual(['cc']);
});

test('what a build has not used is gone after it, and what is none of its own', async () => {
  await build('aa', 'bb');
  mkdirSync(join(folder, 'older'));
  writeFileSync(join(folder, 'note.txt'), '');
  await build('bb');
  expect(readdirSync(folder)).toEqual([entry('bb')]);
});

test.each([
  ['cut', () => writeFileSync(join(folder, entry('aa')), 'content')],
  ['emptied', () => writeFileSync(join(folder, entry('aa')), '')],
  ['that of another key', () => renameSync(join(folder, entry('bb')), join(folder, entry('aa')))],
  ['renamed', () => renameSync(join(folder, entry('aa')), join(folder, 'aa-0123'))],
])('an entry that is %s is made anew', async (_, damage) => {
  await build('aa', 'bb');
  damage();
  const again = await build('aa');
  expect(again).toEqual({ contents: ['content of aa'], made: ['aa'] });
  expect((await build('aa')).made).toEqual([]);
});

test('an entry that another build removes meanwhile is made anew', async () => {
  await build('aa');
  const kept = new KeptFiles(folder);
  rmSync(join(folder, entry('aa')));
  expect(Buffer.from(await kept.contentOf('aa', () => Promise.resolve(Buffer.from('new')))).toString()).toBe('new');
});
