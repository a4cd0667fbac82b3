import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addedFile, type SiteFile } from '../../../src/output/site-file.ts';
import { writeAdded } from '../../../src/output/site-folder.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'site-folder-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* files(...given: SiteFile[]): AsyncGenerator<SiteFile> {
  yield* given;
}

test('what steps have added is written, what the site has already is not', async () => {
  await writeAdded(
    join(folder, 'site'),
    files(addedFile('a/b.txt', 'added'), { ...addedFile('c.txt', ''), isOnDisk: true }),
  );
  expect(readFileSync(join(folder, 'site', 'a', 'b.txt'), 'utf8')).toBe('added');
  expect(statSync(join(folder, 'site', 'c.txt'), { throwIfNoEntry: false })).toBeUndefined();
});

test.each([
  ['is there', true],
  ['has been removed meanwhile', false],
])('a file whose twin %s has its content', async (_, isThere) => {
  const twin = join(folder, 'twin.txt');
  if (isThere) writeFileSync(twin, 'same');
  await writeAdded(join(folder, 'site'), files({ ...addedFile('a.txt', 'same'), twin }));
  expect(readFileSync(join(folder, 'site', 'a.txt'), 'utf8')).toBe('same');
  if (isThere) expect(statSync(join(folder, 'site', 'a.txt')).ino).toBe(statSync(twin).ino);
});
