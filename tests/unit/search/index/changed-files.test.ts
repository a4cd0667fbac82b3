import { expect, test } from 'vitest';
import { integer, randomFrom } from '../../../../bench/search/random.ts';
import { indexFiles } from '../../../../src/search/index/index-files.ts';
import { extractOf } from '../../../../src/search/index/page-extract.ts';
import type { PageDocument } from '../../../../src/search/index/page-document.ts';

const random = randomFrom('changed files');
const sentence = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 3000))).join('');
const pages = Array.from({ length: 400 }, (_, number): PageDocument => ({
  url: `/${String(number).padStart(3, '0')}/`,
  title: sentence(9),
  aliases: [],
  filters: { 类型: [number % 3 === 0 ? '方法' : '案例'] },
  sections: Array.from({ length: 6 }, () => ({
    title: sentence(8),
    blocks: Array.from({ length: 4 }, () => sentence(integer(random, 20, 90))),
  })),
}));
const filesOf = (all: readonly PageDocument[]): Map<string, Uint8Array> =>
  new Map(indexFiles(all.map((page) => extractOf(page))).files.map(({ path, content }) => [path, content]));
const before = filesOf(pages);

/** Files that an edit of one page in the middle makes anew, and files in all. */
function changed(edit: (text: string) => string): { words: number; others: number; all: number } {
  const edited = structuredClone(pages);
  const blocks = edited[200]?.sections[2]?.blocks ?? [];
  blocks[1] = edit(blocks[1] ?? '');
  const after = filesOf(edited);
  const fresh = [...after.keys()].filter((path) => !before.has(path));
  const words = fresh.filter((path) => path.startsWith('words/')).length;
  return { words, others: fresh.length - words, all: after.size };
}

test('an edit makes anew the files of its words and few others', () => {
  const { words, others, all } = changed((text) => `${text.slice(0, 10)}另外${text.slice(12)}`);
  expect(all).toBeGreaterThan(500);
  expect(words).toBeLessThanOrEqual(8);
  expect(others).toBeLessThanOrEqual(5);
});

test('a character more moves no words of other sections', () => {
  const { words, others } = changed((text) => `${text}的`);
  expect(words).toBeLessThan(40);
  expect(others).toBeLessThanOrEqual(5);
});
