import type { PageWords } from './page-words.ts';

/** The words of a page, less the words themselves, and the place of each among all words of the site. */
export interface RankedWords extends Pick<PageWords, 'counts' | 'high' | 'low'> {
  ranks: Uint32Array;
  /** How many of them, the first, have a key, so that their ranks rise. */
  keyCount: number;
}

/** Words that are walked over together: as many as the fast memory of a processor has room for. */
const blockSize = 2 ** 15;

/** A word on a page, as a walk comes by it. */
interface WordOnPage {
  /** The word's place among all words. */
  rank: number;
  page: number;
  /** How often it occurs. */
  count: number;
  /** Bytes that it has in `words.high`. */
  highLength: number;
  words: RankedWords;
  /** Where its bytes begin in `words.high` and `words.low`. */
  high: number;
  low: number;
}

/**
 * Walks over the words of all pages, each page after the one before it: block by block of the words, since what belongs
 * to all of them is too much for a processor's memory, which would cost twice as much.
 */
export class WordWalk {
  readonly #pages: readonly RankedWords[];
  /** How far the walk has come on each page: in its words, and in the bytes of their columns. */
  readonly #at: Record<'word' | 'counts' | 'high' | 'low', Uint32Array>;

  constructor(pages: readonly RankedWords[]) {
    this.#pages = pages;
    const none = (): Uint32Array => new Uint32Array(pages.length);
    this.#at = { word: none(), counts: none(), high: none(), low: none() };
  }

  /**
   * Walks once.
   *
   * @param wordCount Different words of the site.
   * @param act Called with one object over and over.
   */
  walk(wordCount: number, act: (word: WordOnPage) => void): void {
    const [first] = this.#pages;
    if (!first) return;
    const word: WordOnPage = { rank: 0, page: 0, count: 0, highLength: 0, words: first, high: 0, low: 0 };
    for (let end = blockSize; end < wordCount + blockSize; end += blockSize)
      for (let page = 0; page < this.#pages.length; page += 1) this.#walkPage(word, page, false, end, act);
    // Words without a key are few, and rise by themselves.
    for (let page = 0; page < this.#pages.length; page += 1) this.#walkPage(word, page, true, Infinity, act);
  }

  /** Goes on with the words of a page up to a rank, beyond those with a key or not. */
  #walkPage(
    word: WordOnPage,
    page: number,
    beyondKeys: boolean,
    rankEnd: number,
    act: (word: WordOnPage) => void,
  ): void {
    const words = this.#pages[page] as RankedWords;
    const { counts, ranks, keyCount } = words;
    const end = beyondKeys ? ranks.length : keyCount;
    let index = this.#at.word[page] ?? 0;
    if (index >= end || (ranks[index] ?? 0) >= rankEnd) return;
    let at = this.#at.counts[page] ?? 0;
    word.page = page;
    word.words = words;
    word.high = this.#at.high[page] ?? 0;
    word.low = this.#at.low[page] ?? 0;
    for (; index < end && (ranks[index] ?? 0) < rankEnd; index += 1) {
      let head = counts[at++] ?? 0;
      if (head >= 0x80) [head, at] = readOn(counts, head, at);
      word.count = head >>> 1;
      word.highLength = word.count;
      if ((head & 1) === 0) {
        let length = counts[at++] ?? 0;
        if (length >= 0x80) [length, at] = readOn(counts, length, at);
        word.highLength = length;
      }
      word.rank = ranks[index] ?? 0;
      act(word);
      word.high += word.highLength;
      word.low += word.count;
    }
    this.#at.word[page] = index;
    this.#at.counts[page] = at;
    this.#at.high[page] = word.high;
    this.#at.low[page] = word.low;
  }
}

/** Reads the rest of a number whose first byte says that more follow; gives where it ends too. */
function readOn(bytes: Uint8Array, first: number, from: number): [number: number, end: number] {
  let [value, at] = [first & 0x7f, from];
  for (let shift = 7; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at];
  }
}
