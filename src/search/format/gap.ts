/** Punctuation stands between the two characters of a word, or anywhere inside a row of words. */
export const gapInside = 1;

/** Punctuation stands after the last unit of a word or row. */
export const gapAfter = 2;

/** Gaps of a row that goes on with a word right after its last unit or overlapping it. */
export const joinGaps = (row: number, next: number): number => ((row | next | (row >> 1)) & gapInside) | (next & gapAfter);
