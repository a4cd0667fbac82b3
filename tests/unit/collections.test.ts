import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { collectionNames } from '../../src/model/collections.ts';

const src = join(projectRoot, 'src');
const files = readdirSync(src, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file));
const read = (file: string): string => readFileSync(join(src, file), 'utf8');

const name = `(?:${collectionNames.join('|')})`;
/** Four names of collections in a row, as items of a list or keys of an object. */
const listing = new RegExp(
  `(?:(['"])${name}\\1[\\s,|]+){3}(['"])${name}\\2|(?:^ +${name}: [^\\n]*\\n){3} +${name}:`,
  'mu',
);

test('a row of names is recognised as a list of items, a union or keys', () => {
  const keys = '  cases: 1,\n  pages: 2,\n  steps: 3,\n  methods: 4';
  for (const row of ["['cases', 'methods', 'steps', 'pages']", "'cases' | 'pages' | 'steps' | 'methods'", keys])
    expect(listing.test(row), row).toBe(true);
  expect(listing.test("['cases', 'methods', 'sources']")).toBe(false);
});

test('only the table of collections lists them, and the words for their lists', () => {
  expect(files.filter((file) => listing.test(read(file))).sort()).toEqual(['ui-text.ts']);
  expect(read('model/collections.ts').match(new RegExp(`^  ${name}: `, 'gmu'))).toHaveLength(collectionNames.length);
});

test('pages, layouts and components search no list of the library; they ask the linked library', () => {
  const scan = new RegExp(`\\blibrary\\.${name}\\s*\\.(?:filter|find|findIndex|findLast|some|every|reduce)\\(`, 'u');
  const drawn = files.filter((file) => /^(?:pages|layouts|components)\//.test(file));
  expect(drawn.length).toBeGreaterThan(40);
  expect(drawn.filter((file) => scan.test(read(file)))).toEqual([]);
});
