import { gapAfter, gapInside } from '../format/gap.ts';
import type { Unit } from '../text/units.ts';

/** What divides a text for its readers: no spaces, and no marks that only set a name off, as in “五查”. */
const dividing = /[^\s“”‘’"'《》〈〉「」『』·]/;

/**
 * Punctuation beside each of the index words of a block, as `gap.ts` counts it.
 *
 * @param source Text that the units were read from.
 */
export function gapsOf(source: string, units: readonly Unit[]): number[] {
  const after = units.map(({ end }, place) => {
    const next = units[place + 1];
    return next !== undefined && next.start > end && dividing.test(source.slice(end, next.start));
  });
  return units.map(({ han }, place) => {
    if (!han || !units[place + 1]?.han) return after[place] ? gapAfter : 0;
    return (after[place] ? gapInside : 0) | (after[place + 1] ? gapAfter : 0);
  });
}
