import { joinNameMarks } from '../format/name-mark.ts';
import type { Postings } from '../format/postings.ts';
import { spellingsOf, type Spelling } from '../names/spellings.ts';
import { followedBy } from './found.ts';
import type { IndexReader } from './index-reader.ts';

/** Where names are read like something. */
export interface PinyinRow {
  names: Postings;
  /** Units that are read so. */
  units: number;
  /** Letters of their readings; more than were typed where some are initials. */
  letters: number;
}

/** Most ways of reading what was typed that are followed; ordinary ones have a dozen. */
const maxSteps = 400;

/**
 * Finds where names are read like what was typed: in full, by initials, or mixed, from any of their units on; Han
 * characters among the letters count by their readings. Follows every way of cutting it into sounds as long as some name
 * has these in a row.
 *
 * @param typed Folded, without spaces and punctuation.
 */
export async function pinyinRows(reader: IndexReader, typed: string): Promise<PinyinRow[]> {
  const [sounds, readings] = await Promise.all([reader.homophones(), reader.readings()]);
  const rows: PinyinRow[] = [];
  let steps = 0;
  const namesWith = (first: Spelling, second?: Spelling): Promise<Postings> =>
    reader.names(first.letter, second?.letter, (sound, next) => first.fits(sound) && (!second || second.fits(next)));
  const goOn = async (from: number, last: Spelling, before: PinyinRow | undefined): Promise<void> => {
    for (const spelling of spellingsOf(typed.slice(from), sounds, readings)) {
      steps += 1;
      if (steps > maxSteps) return;
      const pair = await namesWith(last, spelling);
      const names = before ? followedBy(before.names, pair, before.units - 1, joinNameMarks) : pair;
      if (names.pages.length === 0) continue;
      const units = (before?.units ?? 1) + 1;
      const row = { names, units, letters: (before?.letters ?? last.letters) + spelling.letters };
      const end = from + spelling.length;
      if (end === typed.length) rows.push(row);
      else await goOn(end, spelling, row);
    }
  };
  for (const first of typed ? spellingsOf(typed, sounds, readings) : []) {
    if (first.length < typed.length) await goOn(first.length, first, undefined);
    else rows.push({ names: await namesWith(first), units: 1, letters: first.letters });
  }
  return rows;
}
