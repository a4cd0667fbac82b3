import { columnCount, type WordColumns, type WordEntry } from '../format/word-file.ts';
import { mergeColumns, type Column } from './merge-columns.ts';
import type { PageExtract } from './page-extract.ts';
import { wordOfKey, type PageWords } from './page-words.ts';
import { WordNumbers } from './word-numbers.ts';
import type { RankedWords } from './word-walk.ts';

/** All words of a site in rising order, with the columns of their postings. */
export class MergedWords {
  readonly words: readonly string[];
  readonly #columns: readonly Column[];

  constructor(words: readonly string[], columns: readonly Column[]) {
    if (columns.length !== columnCount) throw new Error(`A word file has ${columnCount} columns`);
    this.words = words;
    this.#columns = columns;
  }

  /** Bytes of a word in a file, roughly. */
  sizeOf(index: number): number {
    let size = 2 * (this.words[index]?.length ?? 0);
    for (const { starts } of this.#columns) size += (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    return size;
  }

  /** A word with its columns. */
  entryAt(index: number): WordEntry {
    const columns = this.#columns.map(({ bytes, starts }) => bytes.subarray(starts[index], starts[index + 1]));
    const none = new Uint8Array(0);
    const [heads = none, high = none, low = none, nameHeads = none, nameHigh = none] = columns;
    return {
      word: this.words[index] ?? '',
      text: { heads, high, low },
      names: { heads: nameHeads, high: nameHigh, low: none },
    };
  }

  /** The words from one index up to, not including, another. */
  slice(from: number, to: number): WordColumns {
    return {
      words: this.words.slice(from, to),
      lengths: this.#columns.map(({ starts }) => {
        const lengths = new Uint32Array(to - from);
        for (let at = 0; at < lengths.length; at += 1)
          lengths[at] = (starts[from + at + 1] ?? 0) - (starts[from + at] ?? 0);
        return lengths;
      }),
      bytes: this.#columns.map(({ bytes, starts }) => bytes.subarray(starts[from], starts[to])),
    };
  }
}

/** Words in rising order of UTF-16 units, and the place of each by its number. */
function inOrder(numbers: WordNumbers): { words: string[]; ranks: Uint32Array } {
  const { keys, numbers: ofKeys } = numbers.keys();
  const others = numbers.others();
  const words: string[] = [];
  const ranks = new Uint32Array(numbers.size);
  let next = 0;
  const add = (word: string, number: number): void => {
    ranks[number] = words.length;
    words.push(word);
  };
  keys.forEach((key, index) => {
    const word = wordOfKey(key);
    for (let other = others[next]; other && other[0] < word; other = others[++next]) add(...other);
    add(word, ofKeys[index] ?? 0);
  });
  for (const other of others.slice(next)) add(...other);
  return { words, ranks };
}

/** Merges the words of all pages; costs as much as there are words on pages. */
export function mergeWords(pages: readonly PageExtract[]): MergedWords {
  const all = new WordNumbers();
  const numbered = ({ keys, others, ...columns }: PageWords): RankedWords => ({
    ...columns,
    keyCount: keys.length,
    ranks: all.numbersOf(keys, others),
  });
  const text = pages.map((page) => numbered(page.text));
  const names = pages.map((page) => numbered(page.inNames));
  const { words, ranks } = inOrder(all);
  for (const page of [...text, ...names])
    for (let index = 0; index < page.ranks.length; index += 1) page.ranks[index] = ranks[page.ranks[index] ?? 0] ?? 0;
  const columns = [...mergeColumns(text, words.length, true), ...mergeColumns(names, words.length, false).slice(0, 2)];
  return new MergedWords(words, columns);
}
