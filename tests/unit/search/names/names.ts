import { openNames, type Name, type NameFile } from '../../../../src/search/names/name-file.ts';
import { nameTable } from '../../../../src/search/names/name-table.ts';

/** Titles of pages 0, 1, 2 … as the browser has them, by way of the file. */
export function namesOf(...titles: string[]): Name[] {
  return openNames(
    JSON.parse(JSON.stringify(nameTable(titles.map((text, page) => ({ text, kind: 'title', page }))))) as NameFile,
  );
}
