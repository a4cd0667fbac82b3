import { pinyin } from 'pinyin-pro';

/**
 * Writes a name as an id: `临河社区` is `lin-he-she-qu`.
 *
 * @param most Most syllables or words; the rest is cut off.
 * @param otherwise What a name without a letter gives.
 */
export function slugOf(name: string, most: number, otherwise: string): string {
  const words = pinyin(name.normalize('NFKC').toLowerCase(), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  }).flatMap((word) => word.match(/[a-z0-9]+/g) ?? []);
  return words.slice(0, most).join('-') || otherwise;
}

/**
 * Makes an id that is not taken by adding a number, from 2.
 *
 * @returns The first free one where the numbers were taken in order, as this function takes them.
 */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  const isTaken = (number: number): boolean => taken.has(number === 1 ? id : `${id}-${number}`);
  if (!isTaken(1)) return id;
  // Thousands of entries may share one id: counting up from 2 for each would take minutes.
  let [last, free] = [1, 2];
  while (isTaken(free)) [last, free] = [free, free * 2];
  while (free - last > 1) {
    const middle = Math.floor((last + free) / 2);
    if (isTaken(middle)) last = middle;
    else free = middle;
  }
  return `${id}-${free}`;
}
