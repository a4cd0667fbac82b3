import { divided, weak } from '../format/text-mark.ts';
import { divides } from '../text/dividing.ts';
import type { IndexUnit } from '../text/units.ts';

/**
 * Marks of the index words of a block: the punctuation in and after each, and whether it only repeats.
 *
 * @param source Text that the units were read from.
 * @param repeats Whether the page says the block elsewhere too.
 */
export function textMarks(source: string, units: readonly IndexUnit[], repeats: boolean): number[] {
  const after = units.map(({ end }, place) => {
    const next = units[place + 1];
    return next !== undefined && next.start > end && divides(source.slice(end, next.start));
  });
  return units.map(({ han }, place) => {
    const itself = repeats ? weak : 0;
    if (!han || !units[place + 1]?.han) return itself | (after[place] ? divided : 0);
    return itself | (after[place] ? weak : 0) | (after[place + 1] ? divided : 0);
  });
}
