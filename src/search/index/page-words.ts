import { writePlace, type PostingsKind } from '../format/postings.ts';
import { VarintWriter } from '../format/varint.ts';

/**
 * The words of a page with their places, in the columns that postings have, less the page's number: what of the index
 * depends on this page alone.
 */
export interface PageWords {
  /** Words of one or two Han characters of 16 bits as numbers (see `keyOf`), rising. */
  keys: Uint32Array;
  /** All other words, rising, numbered on after the keys. */
  others: readonly string[];
  /** For each word how often it occurs, doubled, plus one where it has as many bytes in `high`; else those follow. */
  counts: Uint8Array;
  high: Uint8Array;
  low: Uint8Array;
}

/** Most occurrences on a page: what is left of a number of 53 bits beside a key. */
const maxOccurrences = 2 ** 21;

/** A word as a number: its two UTF-16 units, the second 0 where it has one. */
const keyOf = (word: string): number => ((word.charCodeAt(0) << 16) | (word.length > 1 ? word.charCodeAt(1) : 0)) >>> 0;

/** The word of a key. */
export const wordOfKey = (key: number): string =>
  (key & 0xffff) === 0 ? String.fromCharCode(key >>> 16) : String.fromCharCode(key >>> 16, key & 0xffff);

const isSurrogate = (word: string, at: number): boolean => (word.charCodeAt(at) & 0xf800) === 0xd800;

/** Whether a word that begins with a Han character has a key. */
const hasKey = (word: string): boolean =>
  word.length <= 2 && !isSurrogate(word, 0) && !isSurrogate(word, word.length - 1);

/** Collects the words of a page in the order of their places. */
export class PageWordCollector {
  readonly #keys: number[] = [];
  readonly #keyed: number[] = [];
  readonly #others = new Map<string, number[]>();
  readonly #places: number[] = [];
  readonly #marks: number[] = [];

  /**
   * @param han Whether the word begins with a Han character.
   * @throws {RangeError} When the page is longer than any index can contain.
   */
  add(word: string, han: boolean, place: number, mark: number): void {
    const occurrence = this.#places.length;
    if (occurrence === maxOccurrences) throw new RangeError(`页面太长：超过 ${maxOccurrences} 个字`);
    this.#places.push(place);
    this.#marks.push(mark);
    if (han && hasKey(word)) {
      this.#keys.push(keyOf(word));
      this.#keyed.push(occurrence);
    } else {
      const own = this.#others.get(word);
      if (own) own.push(occurrence);
      else this.#others.set(word, [occurrence]);
    }
  }

  /** The words in rising order. Costs as much as sorting the occurrences. */
  words(kind: PostingsKind): PageWords {
    const keys: number[] = [];
    const [counts, high, low] = [new VarintWriter(), new VarintWriter(), new VarintWriter()];
    const write = (occurrences: readonly number[]): void => {
      const before = high.length;
      let place = 0;
      for (const occurrence of occurrences) {
        const next = this.#places[occurrence] ?? 0;
        writePlace({ high, low }, kind, next - place, this.#marks[occurrence] ?? 0);
        place = next;
      }
      const isPlain = high.length - before === occurrences.length;
      counts.number(2 * occurrences.length + (isPlain ? 1 : 0));
      if (!isPlain) counts.number(high.length - before);
    };
    const sorted = Float64Array.from(
      this.#keys,
      (key, index) => key * maxOccurrences + (this.#keyed[index] ?? 0),
    ).sort();
    for (let at = 0; at < sorted.length;) {
      const key = Math.floor((sorted[at] ?? 0) / maxOccurrences);
      const own: number[] = [];
      for (; at < sorted.length; at += 1) {
        const occurrence = (sorted[at] ?? 0) - key * maxOccurrences;
        if (occurrence >= maxOccurrences) break;
        own.push(occurrence);
      }
      keys.push(key);
      write(own);
    }
    const others = [...this.#others.keys()].sort();
    for (const other of others) write(this.#others.get(other) ?? []);
    return {
      keys: Uint32Array.from(keys),
      others,
      counts: counts.result(),
      high: high.result(),
      low: low.result(),
    };
  }
}
