import { quantityMentionsIn } from '../../language/quantities/find-quantities.ts';
import { parseQuantity } from '../../language/quantities/quantity.ts';
import type { QuantityMention } from '../../language/quantities/quantity-mention.ts';
import { overlapping } from '../../language/spans.ts';
import { countedBy } from './counted.ts';
import { datesIn, timesIn } from './dates.ts';
import { isOwnPart, ownRows } from './own-parts.ts';

/** A quantity in a write-up that a draft declares as a metric. */
export interface MetricCandidate extends QuantityMention {
  /** As typed, without spaces; `parseQuantity` reads it. Example: `50余条`. */
  wording: string;
  /** What it counts: the noun after it, else the words before it. May be empty. */
  counts: string;
}

/** Whether a quantity is no metric: a part of the text, a name, a grade, a rank, the number of a group. */
function isNoMetric(text: string, { index, text: typed }: QuantityMention): boolean {
  if (/^[一二两三四五六]级$|^[1-9]\s?组$/u.test(typed)) return true;
  if (/[名位]$/u.test(typed) && /前\s?$/u.test(text.slice(Math.max(0, index - 2), index))) return true; // 前三名
  return /^[一二两三四五六七八九十]/u.test(typed) && isOwnPart(text, index, typed.length);
}

/**
 * Finds the metrics of a write-up: quantities with unit and qualifier, without dates, times of day, ordinals, names and
 * what merely counts the text's own parts.
 *
 * @param names Names that contain a numeral, such as known methods.
 */
export function metricCandidatesIn(text: string, names: ReadonlySet<string> = new Set()): MetricCandidate[] {
  const moments = [...datesIn(text), ...timesIn(text)].map(({ index, text: moment }) => ({
    start: index,
    end: index + moment.length,
  }));
  const isMoment = overlapping(moments);
  const isInOwnRow = overlapping(ownRows(text));
  const found = quantityMentionsIn(text, names)
    .filter((mention) => !isMoment(mention.index, mention.index + mention.text.length) && !isNoMetric(text, mention))
    .filter(
      ({ index, text: typed }) =>
        !(/^[二两三四五六七八九十]{1,2}\D/u.test(typed) && isInOwnRow(index, index + typed.length)),
    )
    .map((mention) => ({ ...mention, wording: mention.text.replace(/[\s　\u00a0]/g, '') }))
    .filter(({ wording }) => parseQuantity(wording) !== undefined);
  const counted = countedBy(
    text,
    found.map(({ index, text: typed }) => ({ index, length: typed.length })),
  );
  return found.map((mention, at) => ({ ...mention, counts: counted[at] ?? '' }));
}
