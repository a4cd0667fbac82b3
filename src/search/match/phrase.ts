import type { IndexUnit } from '../text/units.ts';
import { continued, foundNowhere, isNowhere, type Found } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { nextLookup, phraseLookups, type Lookup } from './lookups.ts';
import { findSparingly } from './sparing-row.ts';

const lookUp = (reader: IndexReader, { word, match }: Lookup): Promise<Found> => reader.find(word, match);

/**
 * Finds every place where units occur in a row within one block, whatever punctuation is between them; of a single
 * character that is very common only the pages.
 */
export async function findPhrase(reader: IndexReader, units: readonly IndexUnit[]): Promise<Found> {
  const [only, second] = units;
  const rough = only?.han && !second ? await reader.roughly(only.text) : undefined;
  if (rough) return rough;
  const sparing = units.length > 2 && units.every(({ han }) => han) ? await findSparingly(reader, units) : undefined;
  if (sparing) return sparing;
  const lookups = phraseLookups(units);
  const [first, ...rest] = await Promise.all(lookups.map((lookup) => lookUp(reader, lookup)));
  if (!first) return foundNowhere;
  return rest.reduce(
    (found, next, index) => (isNowhere(found) ? found : continued(found, next, lookups[index + 1]?.offset ?? 0)),
    first,
  );
}

/** Bytes up to which all words of a term are loaded at once. */
const maxAtOnce = 100_000;

/** A row of units that occurs somewhere on the site, or a single unit that occurs nowhere. */
export interface TermPiece {
  from: number;
  /** One past the last unit. */
  to: number;
  found: Found;
}

/**
 * Cuts a term from the left into the longest rows that occur somewhere. What a row occurs in, each shorter one does, so
 * that its length is found by halving.
 */
async function fromLeft(reader: IndexReader, units: readonly IndexUnit[], start: number): Promise<TermPiece[]> {
  const pieces: TermPiece[] = [];
  for (let from = start; from < units.length;) {
    let to = from + 1;
    let found = foundNowhere;
    for (let end = units.length, tried = end; end > to; tried = Math.ceil((to + end) / 2)) {
      const longer = await findPhrase(reader, units.slice(from, tried));
      if (isNowhere(longer)) end = tried - 1;
      else [to, found] = [tried, longer];
    }
    if (to === from + 1) found = await findPhrase(reader, units.slice(from, to));
    pieces.push({ from, to, found });
    from = to;
  }
  return pieces;
}

const lone = (pieces: readonly TermPiece[]): number => pieces.filter(({ from, to }) => to - from === 1).length;

/**
 * Cuts a term that occurs nowhere in a row into rows that do: `征求意见方式` into `征求意见` and `方式`.
 *
 * Longest first from the left; where that leaves a character alone, its neighbour gives one up if both parts then
 * occur somewhere.
 */
export async function splitPhrase(reader: IndexReader, units: readonly IndexUnit[]): Promise<TermPiece[]> {
  const words = units.slice(1).map((_, place) => nextLookup(units, place, place + 1));
  const costs = await Promise.all(words.map(({ word }) => reader.costOf(word)));
  const bytes = new Map(costs.map((cost) => [cost.file, cost.bytes]));
  // All files at once, before the cutting asks for them one by one, unless it needs few of many.
  if ([...bytes.values()].reduce((sum, own) => sum + own, 0) <= maxAtOnce)
    await Promise.all(words.map((word) => lookUp(reader, word)));
  const pieces = await fromLeft(reader, units, 0);
  for (let index = 1; index < pieces.length; index += 1) {
    const [before, piece] = [pieces[index - 1], pieces[index]];
    if (!before || !piece || piece.to - piece.from > 1 || before.to - before.from < 3) continue;
    const shorter = await findPhrase(reader, units.slice(before.from, before.to - 1));
    const rest = await fromLeft(reader, units, before.to - 1);
    if (lone(rest) < lone(pieces.slice(index)))
      pieces.splice(index - 1, Infinity, { ...before, to: before.to - 1, found: shorter }, ...rest);
  }
  return pieces;
}
