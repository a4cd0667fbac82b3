import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compileModules } from '../../../../src/output/browser-code/compile.ts';

const files = (await compileModules('client', true)).map(({ path, text, contents }) => ({
  name: basename(path),
  text,
  gzipped: gzipSync(contents).length,
}));
const entry = files.find(({ name }) => name === 'client.js');

test('the script of every page has at most 4 KB, gzipped', () => {
  expect(entry?.gzipped).toBeLessThanOrEqual(4 * 1024);
});

test('the script of every page imports nothing until something of it is used', () => {
  expect(entry?.text).toMatch(/import\("\.\/site-search/);
  expect(entry?.text).not.toMatch(/\bimport\s*["'{*]|\bfrom\s*["']/);
});

/** Gzipped bytes of the files whose names match. */
const gzippedOf = (names: RegExp): number =>
  files.filter(({ name }) => names.test(name)).reduce((sum, { gzipped }) => sum + gzipped, 0);

test('what search loads on first use has at most 12 KB, gzipped', () => {
  expect(gzippedOf(/^(?:site-search|search-page|highlight-page|chunk)/u)).toBeLessThanOrEqual(12 * 1024);
});

test.each([
  ['choosing among cases', /^case-browser/u, 7],
  ['comparing cases', /^compare-page/u, 4],
])('what %s loads for itself is small', (_, names, kilobytes) => {
  expect(gzippedOf(names)).toBeGreaterThan(1024);
  expect(gzippedOf(names)).toBeLessThanOrEqual(kilobytes * 1024);
});

test('nothing that only the build needs reaches the browser', () => {
  expect(files.filter(({ text }) => /linkedom|node:|astro\/zod/.test(text)).map(({ name }) => name)).toEqual([]);
});
