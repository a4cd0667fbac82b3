import { expect, test } from 'vitest';
import { hashedRules } from '../../../../src/output/hosts/hashed-rules.ts';

test('a folder of hashed files alone is one rule, however deep, and a hashed file beside others is a rule of its own', () => {
  expect(
    hashedRules([
      '_astro/a.12345678.css',
      '_astro/deep/b.12345678.webp',
      '_client/chunk-ABCDEFGH.js',
      '_client/client.js',
      'pagefind/x.bin',
      'pagefind/entry.json',
      'pagefind/words/a.bin',
      'pagefind/words/b.bin',
      'index.html',
    ]),
  ).toEqual({ folders: ['_astro', 'pagefind/words'], files: ['_client/chunk-ABCDEFGH.js', 'pagefind/x.bin'] });
});

test('one file that changes, anywhere below a folder, takes the rule from it', () => {
  expect(hashedRules(['pagefind/words/a.bin', 'pagefind/words/new/readme.txt'])).toEqual({
    folders: [],
    files: ['pagefind/words/a.bin'],
  });
});

test('a site without hashed files needs no rule', () => {
  expect(hashedRules(['index.html', 'a/index.html'])).toEqual({ folders: [], files: [] });
});

test('the number of rules does not grow with the index', () => {
  const files = (count: number): string[] => [
    'pagefind/entry.json',
    'pagefind/tables.bin',
    ...Array.from({ length: count }, (_, index) => `pagefind/pages/${index}.bin`),
  ];
  expect(hashedRules(files(5000))).toEqual(hashedRules(files(5)));
});
