import type { SortName } from '../facets.ts';
import { isIn, type CaseSet } from './case-set.ts';
import type { OpenTable } from './open-table.ts';

/**
 * Lists cases in an order: newest or most figures first, or by title. Cases that are alike come by number, so that
 * every browser lists them alike.
 *
 * @throws {Error} By title, when the table lacks titles.
 */
export function sortCases(table: OpenTable, cases: CaseSet, sort: SortName): Uint32Array {
  const { size, days, figures, titles } = table;
  if (sort === 'title' && !titles) throw new Error('The table has no titles yet');
  const rankOf = (number: number): number => {
    if (sort === 'title') return titles?.[number] ?? 0;
    return -((sort === 'newest' ? days : figures)[number] ?? 0);
  };
  const numbers = Array.from({ length: size }, (_, number) => number).filter((number) => isIn(cases, number));
  // One number for rank and case sorts natively; days, figures and places stay far below 2 ** 31.
  const keys = Float64Array.from(numbers, (number) => rankOf(number) * size + number).sort();
  return Uint32Array.from(keys, (key) => ((key % size) + size) % size);
}
