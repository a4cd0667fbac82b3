import { encodeMark } from '../format/name-mark.ts';
import type { PageRecord } from '../format/page-file.ts';
import { divided, weak } from '../format/text-mark.ts';
import { divides } from '../text/dividing.ts';
import type { Simplifications } from '../text/fold.ts';
import { placedTexts, type PlacedText } from './placed-texts.ts';

/** Places of a row on one page and the mark of each, as the index has them. */
export interface RowPlaces {
  places: number[];
  marks: number[];
}

/** Whether readers see something that divides a unit of a text from the one before it. */
function isApart({ text, units }: PlacedText, at: number): boolean {
  const [before, unit] = [units[at - 1], units[at]];
  return (
    before !== undefined && unit !== undefined && unit.start > before.end && divides(text.slice(before.end, unit.start))
  );
}

function markOf(placed: PlacedText, from: number, to: number): number {
  const { kind, isRepeat, units } = placed;
  if (kind) return encodeMark({ kind, first: from === 0, length: units.length });
  let isWeak = isRepeat;
  for (let at = from + 1; at < to; at += 1) isWeak ||= isApart(placed, at);
  return (isWeak ? weak : 0) | (isApart(placed, to) ? divided : 0);
}

/**
 * Finds every place where Han characters occur in a row on a page: the same as from the words of the index. Costs as
 * much as the page is long.
 */
export function rowOnPage(
  record: PageRecord,
  row: readonly string[],
  simplify: Simplifications | undefined,
): { text: RowPlaces; names: RowPlaces } {
  const found = { text: { places: [], marks: [] }, names: { places: [], marks: [] } } as {
    text: RowPlaces;
    names: RowPlaces;
  };
  for (const placed of placedTexts(record, simplify)) {
    const { kind, units, place } = placed;
    const list = kind ? found.names : found.text;
    for (let from = 0; from + row.length <= units.length; from += 1) {
      if (!row.every((text, index) => units[from + index]?.text === text)) continue;
      list.places.push(place + from);
      list.marks.push(markOf(placed, from, from + row.length));
    }
  }
  return found;
}
