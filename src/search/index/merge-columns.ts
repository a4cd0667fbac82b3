import { WordWalk, type RankedWords } from './word-walk.ts';

/**
 * A column of the postings of all words in rising order: that of word `i` is from `starts[i]` up to `starts[i + 1]`.
 */
export interface Column {
  bytes: Uint8Array;
  starts: Uint32Array;
}

/** Four numbers for each word side by side, so that they come from memory together: one for each column, and a page. */
const fields = 4;
const columnCount = 3;
const lastPage = 3;

const lengthOf = (number: number): number =>
  number < 0x80 ? 1 : number < 0x4000 ? 2 : number < 0x20_0000 ? 3 : number < 0x1000_0000 ? 4 : 5;

/** Writes a number as `VarintWriter` does; returns where it ends. */
function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let [end, rest] = [at, number];
  for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
  bytes[end++] = rest;
  return end;
}

/** Copies a few bytes, for which a view of them would cost more. */
function copy(from: Uint8Array, start: number, to: Uint8Array, at: number, length: number): void {
  for (let index = 0; index < length; index += 1) to[at + index] = from[start + index] ?? 0;
}

/** Turns the lengths of each word in each column into where it starts, and gives the columns, still empty. */
function columnsOf(state: Uint32Array, wordCount: number): Column[] {
  return Array.from({ length: columnCount }, (_, column) => {
    const starts = new Uint32Array(wordCount + 1);
    for (let word = 0; word < wordCount; word += 1) {
      const start = starts[word] ?? 0;
      starts[word + 1] = start + (state[fields * word + column] ?? 0);
      state[fields * word + column] = start;
    }
    return { bytes: new Uint8Array(starts[wordCount] ?? 0), starts };
  });
}

/**
 * Merges the words of all pages: heads, high and low bytes, word after word. Measures first and then copies, so that
 * memory is taken once; costs as much as there are words on pages.
 *
 * @param pages In the order of their numbers.
 * @param wordCount Different words of the site.
 * @param hasLow Whether each occurrence has a byte in `low`.
 */
export function mergeColumns(pages: readonly RankedWords[], wordCount: number, hasLow: boolean): Column[] {
  const state = new Uint32Array(fields * wordCount);
  const low = hasLow ? 1 : 0;
  new WordWalk(pages).walk(wordCount, ({ rank, page, count, highLength }) => {
    const at = fields * rank;
    const head = 2 * (page - (state[at + lastPage] ?? 0)) + (count === 1 ? 1 : 0);
    state[at] = (state[at] ?? 0) + lengthOf(head) + (count === 1 ? 0 : lengthOf(count));
    state[at + 1] = (state[at + 1] ?? 0) + highLength;
    state[at + 2] = (state[at + 2] ?? 0) + low * count;
    state[at + lastPage] = page;
  });
  const columns = columnsOf(state, wordCount);
  const [toHeads = new Uint8Array(), toHigh = new Uint8Array(), toLow = new Uint8Array()] = columns.map(
    ({ bytes }) => bytes,
  );
  for (let word = 0; word < wordCount; word += 1) state[fields * word + lastPage] = 0;
  new WordWalk(pages).walk(wordCount, ({ rank, page, count, highLength, words, high, low: from }) => {
    const at = fields * rank;
    const head = 2 * (page - (state[at + lastPage] ?? 0)) + (count === 1 ? 1 : 0);
    const end = writeNumber(toHeads, state[at] ?? 0, head);
    state[at] = count === 1 ? end : writeNumber(toHeads, end, count);
    copy(words.high, high, toHigh, state[at + 1] ?? 0, highLength);
    state[at + 1] = (state[at + 1] ?? 0) + highLength;
    copy(words.low, from, toLow, state[at + 2] ?? 0, low * count);
    state[at + 2] = (state[at + 2] ?? 0) + low * count;
    state[at + lastPage] = page;
  });
  return columns;
}
