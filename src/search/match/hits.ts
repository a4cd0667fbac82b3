import { analyze } from '../text/analyzer.ts';
import { fold, type Folded } from '../text/fold.ts';
import { matchesByPrefix, type Query } from './query.ts';

/** A stretch of text, in UTF-16 units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Where a text answers a query. */
export interface Hits {
  /** Stretches to mark: in order, apart from each other. */
  ranges: Range[];
  /** The whole query stands here in a row, punctuation and spaces aside. */
  phrase: boolean;
  /** Query words that the text holds. */
  words: ReadonlySet<string>;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const wordCharacter = /^(?!\p{Script=Han})[\p{L}\p{N}]$/u;

/** The letters and digits of a text alone, folded. */
function compact(source: string): Folded {
  const folded = fold(source);
  const result: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of folded.text) {
    const next = at + character.length;
    if (letterOrDigit.test(character)) {
      result.text += character;
      result.starts.push(...folded.starts.slice(at, next));
      result.ends.push(...folded.ends.slice(at, next));
    }
    at = next;
  }
  return result;
}

/** Places where the key stands in a row, whatever punctuation is in between, but never from the middle of a word on. */
function phraseRanges(source: string, key: string): Range[] {
  const { text, starts, ends } = compact(source);
  const ranges: Range[] = [];
  if (key === '') return ranges;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const insideWord =
      at > 0 && ends[at - 1] === starts[at] && wordCharacter.test(text.charAt(at)) && wordCharacter.test(text.charAt(at - 1));
    if (!insideWord) ranges.push({ start: starts[at] ?? 0, end: ends[at + key.length - 1] ?? 0 });
  }
  return ranges;
}

function joinOverlapping(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function endOfCharacter(source: string, start: number): number {
  return start + ((source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Finds what a text has of a query.
 *
 * Where the whole query stands in a row, only that is marked; else every query word, neighbours joined into one mark.
 */
export function findHits(source: string, query: Query): Hits {
  const words = new Set<string>();
  const ranges: Range[] = [];
  for (const token of analyze(source)) {
    for (const asked of query.tokens) {
      if (asked.word !== token.word && !(matchesByPrefix(asked) && token.word.startsWith(asked.word))) continue;
      words.add(asked.word);
      ranges.push({ start: token.start, end: asked.kind === 'single' ? endOfCharacter(source, token.start) : token.end });
    }
  }
  const phrases = phraseRanges(source, query.key);
  return { ranges: joinOverlapping(phrases.length > 0 ? phrases : ranges), phrase: phrases.length > 0, words };
}
