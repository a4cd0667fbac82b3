import { columnCount, type WordColumns } from '../format/word-file.ts';
import { mergePostings, type Column } from './merge-postings.ts';
import type { PageExtract } from './page-extract.ts';
import { wordOfKey } from './page-words.ts';
import { WordNumbers } from './word-numbers.ts';

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
    const own = this.#columns.reduce((sum, { starts }) => sum + (starts[index + 1] ?? 0) - (starts[index] ?? 0), 0);
    return own + 2 * (this.words[index]?.length ?? 0);
  }

  /** The words from one index up to, not including, another. */
  slice(from: number, to: number): WordColumns {
    return {
      words: this.words.slice(from, to),
      lengths: this.#columns.map(({ starts }) =>
        Uint32Array.from({ length: to - from }, (_, at) => (starts[from + at + 1] ?? 0) - (starts[from + at] ?? 0)),
      ),
      bytes: this.#columns.map(({ bytes, starts }) => bytes.subarray(starts[from], starts[to])),
    };
  }
}

/** Words and their numbers in rising order of UTF-16 units. */
function inOrder(numbers: WordNumbers): { words: string[]; order: Uint32Array } {
  const { keys, numbers: ofKeys } = numbers.keys();
  const others = numbers.others();
  const words: string[] = [];
  const order = new Uint32Array(numbers.size);
  let next = 0;
  const add = (word: string, number: number): void => {
    order[words.length] = number;
    words.push(word);
  };
  keys.forEach((key, index) => {
    const word = wordOfKey(key);
    for (let other = others[next]; other && other[0] < word; other = others[++next]) add(...other);
    add(word, ofKeys[index] ?? 0);
  });
  for (const other of others.slice(next)) add(...other);
  return { words, order };
}

/** Merges the words of all pages; costs as much as there are words on pages. */
export function mergeWords(pages: readonly PageExtract[]): MergedWords {
  const all = new WordNumbers();
  const text = pages.map((page) => ({ words: page.text, numbers: all.numbersOf(page.text) }));
  const names = pages.map((page) => ({ words: page.inNames, numbers: all.numbersOf(page.inNames) }));
  const { words, order } = inOrder(all);
  const columns = [...mergePostings(text, order, true), ...mergePostings(names, order, false).slice(0, 2)];
  return new MergedWords(words, columns);
}
