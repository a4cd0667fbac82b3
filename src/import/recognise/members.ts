import { parseQuantity } from '../../language/quantities/quantity.ts';
import { countsPeople } from '../../model/unit-size.ts';
import { metricCandidatesIn, type MetricCandidate } from './metric-candidates.ts';

/** Ends before the number of all party members: 共有党员, 现有在册党员. */
const allMembers = /(?:[共现]有|支部有|党委有|总共|一共)(?:正式|在册|在职)?党员(?:总数)?(?:共|有|为)?\s?$/u;
/** Ends before a number that 党员 follows. */
const inAll = /(?:[共现]有|支部有|党委有|总共|一共)\s?$/u;

/**
 * The quantity by which a write-up says how many party members its unit has.
 *
 * @param names Names that contain a numeral without being a count.
 */
export function membersIn(texts: readonly string[], names: ReadonlySet<string>): MetricCandidate | undefined {
  for (const text of texts) {
    if (!text.includes('党员')) continue;
    const found = metricCandidatesIn(text, names).find(({ index, text: typed, wording }) => {
      const before = text.slice(Math.max(0, index - 16), index);
      const isFollowed = text.slice(index + typed.length).startsWith('党员');
      return (
        countsPeople(parseQuantity(wording)?.unit ?? '') &&
        (allMembers.test(before) || (isFollowed && inAll.test(before)))
      );
    });
    if (found) return found;
  }
  return undefined;
}
