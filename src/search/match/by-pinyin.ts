import { matchPinyin } from '../names/match-pinyin.ts';
import { bearings } from '../names/name-file.ts';
import { withBest, type Candidate } from './candidates.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query } from './query.ts';
import { tiers } from './score.ts';

/** What each kind of name counts, in the order of `bearings`. */
const kindScores: Readonly<Record<(typeof bearings)[number], number>> = { title: 1, alias: 0.7, heading: 0.4 };

/** Whether a query may be pinyin: letters, perhaps with Han characters and figures among them, at least two in all. */
export function mayBePinyin({ whole: { units } }: Query): boolean {
  return units.some(({ text }) => /[a-z]/.test(text)) && units.map(({ text }) => text).join('').length > 1;
}

/** Whether a query is typed as pinyin is: small letters alone. `APP` is a word to find, not a reading. */
export const isPlainPinyin = ({ text }: Query): boolean => /^[a-z' ]{2,}$/.test(text);

/**
 * Pages that bear a name which is read like the query: names that are read so from their first unit to their last come
 * first, full pinyin before initials, titles before other names before headings.
 */
export async function pinyinCandidates(reader: IndexReader, { whole }: Query): Promise<Candidate[]> {
  const typed = whole.units.map(({ text }) => text).join('');
  const candidates = (await reader.names()).flatMap((name): Candidate[] => {
    const match = matchPinyin(name, typed);
    if (!match) return [];
    const { from, to, spelt } = match;
    const share = 0.5 * ((to - from) / name.units.length) + 0.2 * (from === 0 ? 1 : 0) + 0.2 * spelt;
    return name.bearers.map(({ page, kind }) => ({
      page,
      score: tiers.read * (share + 0.1 * kindScores[bearings[kind] ?? 'heading']),
      lacks: [],
      read: name.units.slice(from, to),
    }));
  });
  return withBest(candidates);
}
