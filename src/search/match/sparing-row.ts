import type { Postings } from '../format/postings.ts';
import type { IndexUnit } from '../text/units.ts';
import { continued, foundNowhere, isNowhere, pagesOf, type Found } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { phraseLookups } from './lookups.ts';
import { rowOnPage, type RowPlaces } from './row-on-page.ts';

/** Bytes for which all words of a row are loaded without more ado. */
const cheap = 40_000;

/** Pages that are loaded anyway, since as many results are shown; their usual size in bytes; and most that are read. */
const shownPages = 10;
const pageBytes = 4500;
const maxPages = 24;

/** A pair of characters in a row: the first of them, and what it costs to look the pair up. */
interface Pair {
  word: string;
  offset: number;
  bytes: number;
}

/** The pairs of a row, each file once, the cheapest first. */
async function pairsOf(reader: IndexReader, row: readonly string[]): Promise<Pair[]> {
  const pairs = await Promise.all(
    row.slice(1).map(async (second, offset) => {
      const word = `${row[offset]}${second}`;
      return { word, offset, ...(await reader.costOf(word)) };
    }),
  );
  const files = new Set<string>();
  return pairs
    .sort((a, b) => a.bytes - b.bytes || a.offset - b.offset)
    .filter(({ file }) => !files.has(file) && files.add(file));
}

/** Where a pair occurs at `from` and another at `to` units from the beginning of a row. */
function together(found: Found, from: number, pair: Found, to: number): Found {
  return to > from ? continued(found, pair, to - from) : shifted(continued(pair, found, from - to), from - to);
}

/** The same places, told by a unit further on. */
function shifted({ text, names }: Found, units: number): Found {
  const move = (list: Postings): Postings => ({ ...list, places: list.places.map((place) => place + units) });
  return { text: move(text), names: move(names) };
}

function postingsOf(pages: readonly { page: number; row: RowPlaces }[]): Postings {
  const own = pages.filter(({ row }) => row.places.length > 0);
  let end = 0;
  return {
    pages: Uint32Array.from(own, ({ page }) => page),
    ends: Uint32Array.from(own, ({ row }) => (end += row.places.length)),
    places: Uint32Array.from(own.flatMap(({ row }) => row.places)),
    marks: Uint32Array.from(own.flatMap(({ row }) => row.marks)),
  };
}

/** Finds a row on pages by reading them. */
async function readRow(reader: IndexReader, row: readonly string[], pages: readonly number[]): Promise<Found> {
  const read = await Promise.all(
    pages.map(async (page) => {
      const record = await reader.page(page);
      return { page, ...rowOnPage(record, row, record.traditional && (await reader.traditional())) };
    }),
  );
  return {
    text: postingsOf(read.map(({ page, text }) => ({ page, row: text }))),
    names: postingsOf(read.map(({ page, names }) => ({ page, row: names }))),
  };
}

/**
 * Finds every place where Han characters occur in a row by as few bytes as may be, where some of its words are so
 * common that looking them all up is dear: by its rarest words, and by reading the few pages that have these where they
 * should.
 *
 * @returns `undefined` where that is no cheaper: all words are rare, or many pages have them.
 */
export async function findSparingly(reader: IndexReader, units: readonly IndexUnit[]): Promise<Found | undefined> {
  const row = units.map(({ text }) => text);
  const costs = await Promise.all(phraseLookups(units).map(({ word }) => reader.costOf(word)));
  const files = new Map(costs.map(({ file, bytes }) => [file, bytes]));
  const all = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (all <= cheap) return undefined;
  let found: Found | undefined;
  let first = 0;
  let spent = 0;
  for (const { word, offset, bytes } of await pairsOf(reader, row)) {
    spent += bytes;
    if (2 * spent > all) return undefined;
    const pair = await reader.find(word, 'whole');
    if (found) found = together(found, first, pair, offset);
    else [found, first] = [pair, offset];
    if (isNowhere(found)) return foundNowhere;
    const pages = pagesOf(found);
    const isCheaper = (pages.length - shownPages) * pageBytes < all - spent;
    if (pages.length <= maxPages && isCheaper) return readRow(reader, row, pages);
  }
  return undefined;
}
