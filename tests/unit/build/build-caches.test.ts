import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boundCaches, buildCaches, removeCaches } from '../../../src/build/build-caches.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'build-caches-'));
  for (const [name, size] of [
    ['index', 300],
    ['cards', 200],
    ['types', 5000],
  ] as const) {
    mkdirSync(join(cache, name, 'a'), { recursive: true });
    writeFileSync(join(cache, name, 'a', 'file'), 'x'.repeat(size));
  }
  writeFileSync(join(cache, 'pages.json'), 'x'.repeat(100));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

test('caches within the limit stay', () => {
  expect(boundCaches(cache, 600)).toEqual([]);
  expect(readdirSync(cache).sort()).toEqual(['cards', 'index', 'pages.json', 'types']);
});

test('beyond it the largest go first, and only those of the build', () => {
  expect(boundCaches(cache, 599)).toEqual(['index']);
  expect(boundCaches(cache, 150)).toEqual(['cards']);
  expect(readdirSync(cache).sort()).toEqual(['pages.json', 'types']);
});

test('all of the build can be removed, and nothing of other commands', () => {
  removeCaches(cache);
  expect(readdirSync(cache)).toEqual(['types']);
});

test('the page on cost says on what each cache depends', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'cost.md'), 'utf8');
  expect(buildCaches.filter((name) => !page.includes(`.cache/${name}`))).toEqual([]);
});
