import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRenderedPages, writeRenderedPages, type RenderedPages } from '../../../src/render/rendered-pages.ts';

let file = '';
beforeEach(() => (file = join(mkdtempSync(join(tmpdir(), 'rendered-pages-')), 'pages.json')));
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

const written: RenderedPages = {
  version: 'v1',
  answers: new Map([
    ['["cases"]', 'A'],
    ['["find","cases","a"]', 'B'],
  ]),
  pages: new Map([
    ['/cases/a/', { sum: 's1', questions: ['["find","cases","a"]', '["cases"]'] }],
    ['/search/', { sum: 's2', questions: [] }],
  ]),
};

test('what was written is read', () => {
  writeRenderedPages(file, written);
  expect(readRenderedPages(file, 'v1')).toEqual(written);
});

test.each<[string, (text: string) => string, string]>([
  ['of another code', (text) => text, 'v2'],
  ['cut off', (text) => text.slice(0, -20), 'v1'],
  ['changed by hand', (text) => text.replace('"A"', '"C"'), 'v1'],
  ['of something else', () => '{"version":"v1"}', 'v1'],
  ['empty', () => '', 'v1'],
])('a file that is %s counts as none', (_, change, version) => {
  writeRenderedPages(file, written);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  expect(readRenderedPages(file, version)).toBeUndefined();
});

test('no file is no knowledge', () => {
  expect(readRenderedPages(file, 'v1')).toBeUndefined();
});
