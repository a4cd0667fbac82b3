import { encodePageTable, encodeWordTable, type PageFileName, type WordFileName } from '../format/file-table.ts';
import type { Manifest } from '../format/manifest.ts';
import { encodePageFile } from '../format/page-file.ts';
import { encodeWordFile } from '../format/word-file.ts';
import type { HashedFiles } from './hashed-files.ts';
import type { Cuts } from './layout.ts';
import type { MergedWords } from './merge-words.ts';
import type { PageExtract } from './page-extract.ts';

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
