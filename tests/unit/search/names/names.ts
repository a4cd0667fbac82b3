import { openNames, type Name, type NameFile } from '../../../../src/search/names/name-file.ts';
import { nameTable, type NameEntry } from '../../../../src/search/names/name-table.ts';
import { spell } from '../../../../src/search/names/readings.ts';

/** A name as a page bears it. */
export const nameOf = (text: string, kind: NameEntry['kind'], page: number): NameEntry => ({
  text,
  kind,
  page,
  ...spell(text),
});

/** Titles of pages 0, 1, 2 … as the browser has them, by way of the file. */
export function namesOf(...titles: string[]): Name[] {
  return openNames(
    JSON.parse(JSON.stringify(nameTable(titles.map((text, page) => nameOf(text, 'title', page))))) as NameFile,
  );
}
