import { pinyin } from 'pinyin-pro';

/**
 * Writes a name as an id: `临河社区` is `lin-he-she-qu`.
 *
 * @param most Most syllables or words; the rest is cut off.
 * @param otherwise What a name without a letter gives.
 */
export function slugOf(name: string, most: number, otherwise: string): string {
  const words = pinyin(name.normalize('NFKC').toLowerCase(), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).flatMap((word) => word.match(/[a-z0-9]+/g) ?? []);
  return words.slice(0, most).join('-') || otherwise;
}

/** Makes an id that is not taken by adding a number. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const next = `${id}-${number}`;
    if (!taken.has(next)) return next;
  }
}
