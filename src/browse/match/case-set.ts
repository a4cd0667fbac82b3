/** A set of cases by their numbers, a bit each; sets of one table have the same length. */
export type CaseSet = Uint32Array;

/**
 * Makes the set of some cases.
 *
 * @param size Number of all cases.
 */
export function setOf(numbers: readonly number[], size: number): CaseSet {
  const set = new Uint32Array(Math.ceil(size / 32));
  for (const number of numbers) set[number >>> 5] = (set[number >>> 5] ?? 0) | (1 << (number & 31));
  return set;
}

/** The set of all cases. */
export function allOf(size: number): CaseSet {
  return new Uint32Array(Math.ceil(size / 32)).map((_, word) =>
    size - word * 32 >= 32 ? 0xffffffff : 2 ** (size % 32) - 1,
  );
}

/** Cases that are in both sets. */
export const both = (a: CaseSet, b: CaseSet): CaseSet => a.map((word, at) => word & (b[at] ?? 0));

/** Cases that are in either set. */
export const either = (a: CaseSet, b: CaseSet): CaseSet => a.map((word, at) => word | (b[at] ?? 0));

/** Number of bits that are set in a word. Source: Hacker's Delight, 5-1. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of cases that are in both sets. */
export function countBoth(a: CaseSet, b: CaseSet): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += bitsIn((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** Whether a case is in a set. */
export const isIn = (set: CaseSet, number: number): boolean => (((set[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
