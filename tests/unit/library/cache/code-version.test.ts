import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsIn } from '../../../../bench/rooms/import-lines.ts';
import { projectRoot } from '../../../../src/build/site-settings.ts';
import { checkRooms } from '../../../../src/checks/check-cache.ts';
import { codeVersion, entryRooms } from '../../../../src/library/cache/code-version.ts';

/** Rooms of `src/`, or files at its root, that a file is made of. */
function roomsBehind(start: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const specifier of importsIn(file, readFileSync(join(projectRoot, 'src', file), 'utf8')))
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(file), specifier));
  };
  visit(start);
  return [...new Set([...seen].map((file) => file.split('/')[0] ?? ''))].sort();
}

test('what is kept of entries and of checks depends on all code that makes it', () => {
  expect(roomsBehind('library/load-library.ts')).toEqual([...entryRooms].sort());
  expect([...checkRooms].sort()).toEqual(roomsBehind('checks/check-content.ts'));
});

test('a version is that of its rooms and settings', () => {
  expect(codeVersion(['model'], { a: 1 })).toBe(codeVersion(['model'], { a: 1 }));
  expect(codeVersion(['model'], { a: 2 })).not.toBe(codeVersion(['model'], { a: 1 }));
  expect(codeVersion(['model', 'language'], { a: 1 })).not.toBe(codeVersion(['model'], { a: 1 }));
});
