import { joinNameMarks } from '../format/name-mark.ts';
import { placesOf, type Postings } from '../format/postings.ts';
import type { Readings, Sounds } from '../names/sounds.ts';
import { spellingsOf, type Spelling } from '../names/spellings.ts';
import { followedBy } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { nameAt } from './placed-texts.ts';

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

/** So few places that their pages, which are results if the rest fits too, are read rather than more of the index. */
const fewPlaces = 10;

/** How the units of a name from one on are read like what was typed, to its end; `undefined` where they are not. */
function readUnits(
  units: readonly { text: string }[],
  typed: string,
  sounds: Sounds,
  readings: Readings,
): { units: number; letters: number } | undefined {
  if (!typed) return { units: 0, letters: 0 };
  const [unit, ...others] = units;
  if (!unit) return undefined;
  const own = readings.get(unit.text) ?? [unit.text];
  for (const { length, letters, fits } of spellingsOf(typed, sounds, readings)) {
    const rest = own.some(fits) ? readUnits(others, typed.slice(length), sounds, readings) : undefined;
    if (rest) return { units: rest.units + 1, letters: rest.letters + letters };
  }
  return undefined;
}

/** The rows that go on as the rest of what was typed, by reading their names: any of a character's readings will do. */
async function readOn(reader: IndexReader, row: PinyinRow, rest: string): Promise<PinyinRow[]> {
  const [sounds, readings] = await Promise.all([reader.homophones(), reader.readings()]);
  const { names, units, letters } = row;
  const rows = await Promise.all(
    [...names.pages].map(async (page, index) => {
      const record = await reader.page(page);
      const [from, to] = placesOf(names, index);
      return Array.from(names.places.subarray(from, to), (place, at): PinyinRow[] => {
        const name = nameAt(record, place);
        const read = name && readUnits(name.units.slice(name.at + units), rest, sounds, readings);
        const mark = names.marks[from + at] ?? 0;
        return read
          ? [{ names: onePlace(page, place, mark), units: units + read.units, letters: letters + read.letters }]
          : [];
      }).flat();
    }),
  );
  return rows.flat();
}

const onePlace = (page: number, place: number, mark: number): Postings => ({
  pages: Uint32Array.of(page),
  ends: Uint32Array.of(1),
  places: Uint32Array.of(place),
  marks: Uint32Array.of(mark),
});

/**
 * Finds where names are read like what was typed: in full, by initials, or mixed, from any of their units on; Han
 * characters among the letters count by their readings. Follows every way of cutting it into sounds as long as some
 * name has these in a row.
 *
 * @param typed Folded, without spaces and punctuation.
 */
export async function pinyinRows(reader: IndexReader, typed: string): Promise<PinyinRow[]> {
  const [sounds, readings] = await Promise.all([reader.homophones(), reader.readings()]);
  const rows: PinyinRow[] = [];
  let steps = 0;
  const goOn = async (from: number, last: Spelling, before: PinyinRow | undefined): Promise<void> => {
    for (const spelling of spellingsOf(typed.slice(from), sounds, readings)) {
      steps += 1;
      if (steps > maxSteps) return;
      const pair = await reader.names(last, spelling);
      const names = before ? followedBy(before.names, pair, before.units - 1, joinNameMarks) : pair;
      if (names.pages.length === 0) continue;
      const units = (before?.units ?? 1) + 1;
      const row = { names, units, letters: (before?.letters ?? last.letters) + spelling.letters };
      const end = from + spelling.length;
      if (end === typed.length) rows.push(row);
      else if (names.places.length > fewPlaces) await goOn(end, spelling, row);
      else rows.push(...(await readOn(reader, row, typed.slice(end))));
    }
  };
  for (const first of typed ? spellingsOf(typed, sounds, readings) : []) {
    if (first.length < typed.length) await goOn(first.length, first, undefined);
    else rows.push({ names: await reader.names(first), units: 1, letters: first.letters });
  }
  return rows;
}
