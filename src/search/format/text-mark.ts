/**
 * A weak place of a word or row of words: punctuation is inside it, or the page only repeats there what it says
 * elsewhere.
 */
export const weak = 1;

/** Punctuation follows the last unit of a word or row. */
export const divided = 2;

/** Mark of a row that goes on with a word right after its last unit or overlapping it. */
export const joinTextMarks = (row: number, next: number): number =>
  ((row | next | (row >> 1)) & weak) | (next & divided);
