import { decodeMark, type NameKind } from '../format/name-mark.ts';
import { placesOf } from '../format/postings.ts';
import { withBest, type Candidate } from './candidates.ts';
import type { IndexReader } from './index-reader.ts';
import { pinyinRows, type PinyinRow } from './pinyin-rows.ts';
import type { Query } from './query.ts';
import { tiers } from './score.ts';

/** What each kind of name counts. */
const kindScores: Readonly<Record<NameKind, number>> = { title: 1, alias: 0.7, heading: 0.4 };

/** Whether a query may be pinyin: letters, perhaps with Han characters and figures among them, at least two in all. */
export function mayBePinyin({ whole: { units } }: Query): boolean {
  return units.some(({ text }) => /[a-z]/.test(text)) && units.map(({ text }) => text).join('').length > 1;
}

/** Whether a query is typed as pinyin is: small letters alone. `APP` is a word to find, not a reading. */
export const isPlainPinyin = ({ text }: Query): boolean => /^[a-z' ]{2,}$/.test(text);

/** Pages of a row, each by the name that answers best. */
function candidatesOf({ names, units, letters }: PinyinRow, typed: number): Candidate[] {
  const spelt = Math.min(1, typed / letters);
  return [...names.pages].map((page, index) => {
    const [from, to] = placesOf(names, index);
    const best: Candidate = { page, score: -1, lacks: [] };
    for (let at = from; at < to; at += 1) {
      const { kind, first, length } = decodeMark(names.marks[at] ?? 0);
      const share = 0.5 * (units / Math.max(units, length)) + 0.2 * (first ? 1 : 0) + 0.2 * spelt;
      const score = tiers.read * (share + 0.1 * kindScores[kind]);
      if (score <= best.score) continue;
      best.score = score;
      best.read = { place: names.places[at] ?? 0, units };
    }
    return best;
  });
}

/**
 * Pages that have a name which is read like the query: names that are read so from their first unit to their last come
 * first, full pinyin before initials, titles before other names before headings.
 */
export async function pinyinCandidates(reader: IndexReader, { whole }: Query): Promise<Candidate[]> {
  const typed = whole.units.map(({ text }) => text).join('');
  const rows = await pinyinRows(reader, typed);
  return withBest(rows.flatMap((row) => candidatesOf(row, typed.length)));
}
