import { expect, test } from 'vitest';
import { mostHashed, outdated } from '../../../../src/browser/offline/forget.ts';

const isHashed = (url: string): boolean => url.endsWith('.bin');

test('of what readers have opened, pages that a release does not have are forgotten', () => {
  const urls = ['/cases/a/', '/words/1.bin', '/cases/b/'];
  expect(outdated(urls, isHashed, (url) => url === '/cases/b/')).toEqual(['/cases/a/']);
});

test('of files that never change, those are forgotten that came first when there are many', () => {
  const urls = Array.from({ length: mostHashed + 2 }, (_, index) => `/words/${index}.bin`);
  expect(outdated(urls, isHashed, () => false)).toEqual(['/words/0.bin', '/words/1.bin']);
  expect(outdated(urls.slice(2), isHashed, () => false)).toEqual([]);
});
