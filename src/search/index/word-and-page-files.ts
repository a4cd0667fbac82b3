import { encodePageTable, encodeWordTable, type PageFileName, type WordFileName } from '../format/file-table.ts';
import type { Manifest } from '../format/manifest.ts';
import { encodePageFile } from '../format/page-file.ts';
import { encodeWordFile } from '../format/word-file.ts';
import { cutEvenly } from './cut-evenly.ts';
import type { HashedFiles } from './hashed-files.ts';
import type { MergedWords } from './merge-words.ts';
import type { PageExtract } from './page-extract.ts';

/**
 * Bytes of a word file before compression, which takes away a fifth. Smaller files mean fewer bytes for each word that
 * is looked up and more files to publish: 400 laws make some 330.
 */
const wordFileBytes = 14_000;

/** Files that one table names: some 4 KB of words, of which a query needs a few, or 700 bytes of pages. */
const filesPerWordTable = 512;
const filesPerPageTable = 128;

/** Files of an index besides those of words and pages and their tables: other tables, manifest, entry and code. */
const otherFiles = 10;

/** Where files begin: the first word or page of each, and the first file of each of their tables. */
interface Cuts {
  files: readonly number[];
  tables: readonly number[];
}

function cut(names: readonly string[], sizeOf: (index: number) => number, wanted: number, perTable: number): Cuts {
  const files = cutEvenly(names, sizeOf, wanted);
  const firsts = files.map((index) => names[index] ?? '');
  return { files, tables: cutEvenly(firsts, () => 1, perTable) };
}

/** How words and pages lie in files. */
export interface Layout {
  words: Cuts;
  rough: Cuts;
  pages: Cuts;
}

/**
 * Lays words and pages out in files: each page in one of its own and words in some of the usual size, or, where there
 * would be more files than there may be, in larger ones.
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
  for (let growth = 1; ; growth *= 2) {
    const layout: Layout = {
      words: cutWords(words, growth * wordFileBytes),
      rough: cutWords(rough, growth * wordFileBytes),
      pages: cut(urls, () => 1, growth === 1 ? 1 : growth + 1, filesPerPageTable),
    };
    const cuts = [layout.words, layout.rough, layout.pages];
    const count = cuts.reduce((sum, { files, tables }) => sum + files.length + tables.length, otherFiles);
    if (count <= maxFiles || growth > Math.max(pages.length, 2 ** 32 / wordFileBytes)) return layout;
  }
}

/** Makes something of each stretch from one start up to the next. */
const eachStretch = <T>(starts: readonly number[], end: number, make: (from: number, to: number) => T): T[] =>
  starts.map((from, index) => make(from, starts[index + 1] ?? end));

/** Adds the word files and the tables of them. */
export function addWordFiles(hashed: HashedFiles, words: MergedWords, { files, tables }: Cuts): Manifest['wordTables'] {
  const named = eachStretch(files, words.words.length, (from, to): WordFileName => {
    let commonness = 0;
    for (let index = from; index < to; index += 1) commonness = Math.max(commonness, words.sizeOf(index));
    const content = encodeWordFile(words.slice(from, to));
    return { first: words.words[from] ?? '', ...hashed.addWords(content, commonness) };
  });
  return eachStretch(tables, named.length, (from, to) => [
    named[from]?.first ?? '',
    hashed.add(encodeWordTable(named.slice(from, to))),
  ]);
}

/** Adds the page files and the tables of them. */
export function addPageFiles(
  hashed: HashedFiles,
  pages: readonly PageExtract[],
  { files, tables }: Cuts,
): Manifest['pageTables'] {
  const named = eachStretch(files, pages.length, (from, to): PageFileName => {
    const own = pages.slice(from, to);
    const content = encodePageFile(own.map(({ record }) => record));
    return {
      pages: own.length,
      sum: hashed.addPages(
        content,
        own.map(({ url }) => url),
      ),
    };
  });
  return eachStretch(tables, named.length, (from, to) => [
    files[from] ?? 0,
    hashed.add(encodePageTable(named.slice(from, to))),
  ]);
}
