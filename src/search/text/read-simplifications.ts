import type { Simplifications } from './fold.ts';

/** Reads a text of pairs, each a traditional character and its simplified form. */
export function readSimplifications(pairs: string): Simplifications {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '');
  return table;
}
