import { cutEvenly } from './cut-evenly.ts';
import type { MergedWords } from './merge-words.ts';
import type { PageExtract } from './page-extract.ts';

/**
 * Bytes of a word file before compression, which takes away a fifth. Smaller files mean fewer bytes for each word that
 * is looked up and more files to publish: 400 laws make some 330.
 */
const wordFileBytes = 14_000;

/** Bytes of a page file, packed: a page of a screen or two is smaller and shares one, a case has one to itself. */
const pageFileBytes = 4_000;

/** Files that one table names: some 4 KB of words, of which a query needs a few, or 700 bytes of pages. */
const filesPerWordTable = 512;
const filesPerPageTable = 128;

/** Files of an index besides those of words and pages and their tables: other tables, manifest, entry and code. */
const otherFiles = 10;

/** Where files begin: the first word or page of each, and the first file of each of their tables. */
export interface Cuts {
  files: readonly number[];
  tables: readonly number[];
}

function cut(names: readonly string[], sizeOf: (index: number) => number, wanted: number, perTable: number): Cuts {
  const files = cutEvenly(names, sizeOf, wanted);
  const firsts = files.map((index) => names[index] ?? '');
  return { files, tables: cutEvenly(firsts, () => 1, perTable) };
}

/** How words, common words and pages lie in files. */
export interface Layout {
  words: Cuts;
  rough: Cuts;
  pages: Cuts;
}

/**
 * Lays words and pages out in files of the usual size or, where there would be more files than there may be, in larger
 * ones. Costs as much as there are words and pages.
 */
export function layOut(
  words: MergedWords,
  rough: MergedWords,
  pages: readonly PageExtract[],
  maxFiles: number,
): Layout {
  const cutWords = (some: MergedWords, wanted: number): Cuts =>
    cut(some.words, (index) => some.sizeOf(index), wanted, filesPerWordTable);
  const urls = pages.map(({ url }) => url);
  const recordSize = (index: number): number => pages[index]?.record.length ?? 0;
  for (let growth = 1; ; growth *= 2) {
    // From one and a half times on, two pages of a usual case share a file.
    const pageBytes = growth === 1 ? pageFileBytes : 1.5 * growth * pageFileBytes;
    const layout: Layout = {
      words: cutWords(words, growth * wordFileBytes),
      rough: cutWords(rough, growth * wordFileBytes),
      pages: cut(urls, recordSize, pageBytes, filesPerPageTable),
    };
    const cuts = [layout.words, layout.rough, layout.pages];
    const count = cuts.reduce((sum, { files, tables }) => sum + files.length + tables.length, otherFiles);
    const isWhole = cuts.every(({ files }) => files.length <= 1);
    if (count <= maxFiles || isWhole) return layout;
  }
}
