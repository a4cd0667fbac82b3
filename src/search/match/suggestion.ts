import { soundsAlike, suggest } from '../names/suggest.ts';
import type { IndexReader } from './index-reader.ts';
import type { Term } from './query.ts';
import { contentRows } from './question.ts';

/** The name that was probably meant by a term that occurs nowhere, its question words aside. */
export async function suggestionFor(reader: IndexReader, { units }: Term): Promise<string | undefined> {
  const [row, ...others] = contentRows(units);
  // A name of one character has no near ones, and a word of letters is a reading or a name of its own.
  if (!row || others.length > 0 || row.filter(({ han }) => han).length < 2) return undefined;
  const [names, homophones] = await Promise.all([reader.names(), reader.homophones()]);
  return suggest(
    names,
    row.map(({ text }) => text),
    soundsAlike(homophones),
  );
}
