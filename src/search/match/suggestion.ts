import { soundsAlike, suggest } from '../names/suggest.ts';
import type { IndexReader } from './index-reader.ts';
import { nameAt } from './placed-texts.ts';
import { nearNames } from './near-names.ts';
import type { Term } from './query.ts';
import { contentRows } from './question.ts';

/** The name that was probably meant by a term that occurs nowhere, its question words aside. */
export async function suggestionFor(reader: IndexReader, { units }: Term): Promise<string | undefined> {
  const [row, ...others] = contentRows(units);
  // A name of one character has no near ones, and a word of letters is a reading or a name of its own.
  if (!row || others.length > 0 || row.filter(({ han }) => han).length < 2) return undefined;
  const typed = row.map(({ text }) => text);
  const places = await nearNames(reader, typed);
  const names = await Promise.all(places.map(async ({ page, place }) => nameAt(await reader.page(page), place)));
  return suggest(
    names.flatMap((name) => name ?? []),
    typed,
    soundsAlike(await reader.readings()),
  );
}
