import type { PageWords } from './page-words.ts';

/** The columns of the postings of all words: those of word `i` in the order are `bytes[starts[i]]` to `starts[i + 1]`. */
export interface Column {
  bytes: Uint8Array;
  starts: Uint32Array;
}

/** A page's words and their numbers on this site. */
export interface NumberedWords {
  words: PageWords;
  numbers: Uint32Array;
}

const lengthOf = (number: number): number =>
  number < 0x80 ? 1 : number < 0x4000 ? 2 : number < 0x20_0000 ? 3 : number < 0x1000_0000 ? 4 : 5;

/** Writes a number as `VarintWriter` does; returns where it ends. */
function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let [end, rest] = [at, number];
  for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
  bytes[end++] = rest;
  return end;
}

/** Calls with each word of a page: its number, how often it occurs, and how many bytes it has in `high`. */
function eachWord(
  { words: { counts }, numbers }: NumberedWords,
  act: (number: number, count: number, high: number) => void,
): void {
  let at = 0;
  const next = (): number => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = counts[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
      shift += 7;
    }
  };
  for (let index = 0; index < numbers.length; index += 1) {
    const head = next();
    const count = head >>> 1;
    act(numbers[index] ?? 0, count, head & 1 ? count : next());
  }
}

/** Copies a few bytes, for which a view of them would cost more. */
function copy(from: Uint8Array, start: number, to: Uint8Array, at: number, length: number): void {
  for (let index = 0; index < length; index += 1) to[at + index] = from[start + index] ?? 0;
}

/** Starts of the stretches of some lengths in an order; the last is the end of all. */
function startsOf(lengths: Uint32Array, order: Uint32Array): Uint32Array {
  const starts = new Uint32Array(order.length + 1);
  for (let index = 0; index < order.length; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + (lengths[order[index] ?? 0] ?? 0);
  return starts;
}

/**
 * Merges the words of all pages: heads, high and low bytes, word after word. Measures first and then copies, so that
 * memory is taken once; costs as much as there are words on pages.
 *
 * @param pages In the order of their numbers.
 * @param order Numbers of the words in the order in which they are wanted.
 * @param hasLow Whether each occurrence has a byte in `low`.
 */
export function mergePostings(pages: readonly NumberedWords[], order: Uint32Array, hasLow: boolean): Column[] {
  const lengths = [0, 1, 2].map(() => new Uint32Array(order.length));
  const [heads = new Uint32Array(), highs = new Uint32Array(), lows = new Uint32Array()] = lengths;
  const last = new Uint32Array(order.length);
  const headOf = (number: number, page: number, count: number): number =>
    2 * (page - (last[number] ?? 0)) + (count === 1 ? 1 : 0);
  pages.forEach((words, page) =>
    eachWord(words, (number, count, high) => {
      heads[number] =
        (heads[number] ?? 0) + lengthOf(headOf(number, page, count)) + (count === 1 ? 0 : lengthOf(count));
      highs[number] = (highs[number] ?? 0) + high;
      if (hasLow) lows[number] = (lows[number] ?? 0) + count;
      last[number] = page;
    }),
  );
  const columns = lengths.map((own): Column => {
    const starts = startsOf(own, order);
    return { bytes: new Uint8Array(starts[order.length] ?? 0), starts };
  });
  // From here on the lengths are where the next bytes of each word go.
  columns.forEach(({ starts }, column) =>
    order.forEach((number, index) => {
      const own = lengths[column];
      if (own) own[number] = starts[index] ?? 0;
    }),
  );
  last.fill(0);
  const [toHeads = new Uint8Array(), toHigh = new Uint8Array(), toLow = new Uint8Array()] = columns.map(
    ({ bytes }) => bytes,
  );
  pages.forEach((words, page) => {
    const { high, low } = words.words;
    let [fromHigh, fromLow] = [0, 0];
    eachWord(words, (number, count, length) => {
      let end = writeNumber(toHeads, heads[number] ?? 0, headOf(number, page, count));
      if (count !== 1) end = writeNumber(toHeads, end, count);
      heads[number] = end;
      last[number] = page;
      copy(high, fromHigh, toHigh, highs[number] ?? 0, length);
      highs[number] = (highs[number] ?? 0) + length;
      fromHigh += length;
      if (!hasLow) return;
      copy(low, fromLow, toLow, lows[number] ?? 0, count);
      lows[number] = (lows[number] ?? 0) + count;
      fromLow += count;
    });
  });
  return columns;
}
