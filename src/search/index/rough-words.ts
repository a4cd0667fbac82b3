import { mergePostings } from '../format/merge-postings.ts';
import { partialMark } from '../format/name-mark.ts';
import { decodePostings, eachPage, encodeNames, placesOf } from '../format/postings.ts';
import { encodeRough, roughCount } from '../format/rough-postings.ts';
import { weak } from '../format/text-mark.ts';
import { columnCount, type WordEntry } from '../format/word-file.ts';
import { isHan } from '../text/units.ts';
import type { Column } from './merge-columns.ts';
import { MergedWords } from './merge-words.ts';

/** Bytes from which on a pair, or all words that begin with a character, are worth an entry without places. */
const worthRough = 28_000;

/** A pair of characters. */
function roughPair({ word, text, names }: WordEntry, pageCount: number): WordEntry {
  const postings = decodePostings(text, 'text');
  const counts = new Uint8Array(pageCount);
  postings.pages.forEach((page, index) => {
    const [from, to] = placesOf(postings, index);
    let strong = 0;
    for (let at = from; at < to; at += 1) if (((postings.marks[at] ?? 0) & weak) === 0) strong += 1;
    counts[page] = roughCount(strong);
  });
  return { word, text: { ...text, heads: encodeRough(counts) }, names };
}

/** A character: how often each page has any word that begins with it; in names a part of a word is marked as one. */
function roughCharacter(character: string, entries: readonly WordEntry[], pageCount: number): WordEntry {
  const counts = new Uint8Array(pageCount);
  const add = (page: number, count: number): void => {
    counts[page] = roughCount((counts[page] ?? 0) + count);
  };
  for (const { text } of entries) eachPage(text.heads, add);
  const names = entries.map(({ word, names: own }) => {
    const postings = decodePostings(own, 'names');
    return word === character
      ? postings
      : { ...postings, marks: postings.marks.map((mark) => partialMark(mark, true)) };
  });
  const none = new Uint8Array(0);
  return {
    word: character,
    text: { heads: encodeRough(counts), high: none, low: none },
    names: { ...encodeNames(mergePostings(names.filter(({ pages }) => pages.length > 0))), low: none },
  };
}

/** Lays the columns of some words one after another, less the places in running text. */
function withoutPlaces(entries: readonly WordEntry[]): MergedWords {
  const none = new Uint8Array(0);
  const parts = entries.map(({ text, names }) => [text.heads, none, none, names.heads, names.high]);
  const columns = Array.from({ length: columnCount }, (_, column): Column => {
    const own = parts.map((part) => part[column] ?? none);
    const starts = new Uint32Array(own.length + 1);
    own.forEach(({ length }, index) => (starts[index + 1] = (starts[index] ?? 0) + length));
    return { bytes: Buffer.concat(own), starts };
  });
  return new MergedWords(
    entries.map(({ word }) => word),
    columns,
  );
}

/**
 * Picks the pairs that fill files of their own and the characters that words in several files begin with, for queries
 * of nothing else. Costs as much as these have pages.
 */
export function roughWords(all: MergedWords, pageCount: number): MergedWords {
  const rough: WordEntry[] = [];
  for (let from = 0; from < all.words.length;) {
    const first = String.fromCodePoint(all.words[from]?.codePointAt(0) ?? 0);
    let [to, size] = [from, 0];
    for (; all.words[to]?.startsWith(first); to += 1) size += all.sizeOf(to);
    if (isHan(first) && size >= worthRough) {
      const entries = Array.from({ length: to - from }, (_, index) => all.entryAt(from + index));
      rough.push(roughCharacter(first, entries, pageCount));
      for (let index = from; index < to; index += 1)
        if (all.sizeOf(index) >= worthRough) rough.push(roughPair(all.entryAt(index), pageCount));
    }
    from = to;
  }
  return withoutPlaces(rough);
}
