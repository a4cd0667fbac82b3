import type { Range } from './hits.ts';

/** A piece of an excerpt; the pieces in order are its text. */
export interface ExcerptPiece {
  text: string;
  /** The piece answers the query and is to be marked. */
  hit: boolean;
}

/** Length of an excerpt, in UTF-16 units: three to four lines on a phone. */
const excerptLength = 84;

/** How much of it comes before the first mark, so that the mark is read in its sentence. */
const leadLength = 20;

/** Cuts a text into marked and unmarked pieces. */
export function markText(text: string, ranges: readonly Range[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** Start of the window of a text that holds most of its marks. */
function bestStart(text: string, ranges: readonly Range[]): number {
  let best = { start: 0, marked: 0 };
  for (const { start } of ranges) {
    const windowStart = Math.max(0, Math.min(start - leadLength, text.length - excerptLength));
    const windowEnd = windowStart + excerptLength;
    const marked = ranges.reduce((sum, range) => sum + Math.max(0, Math.min(range.end, windowEnd) - Math.max(range.start, windowStart)), 0);
    if (marked > best.marked) best = { start: windowStart, marked };
  }
  return best.start;
}

/** Moves a cut off the middle of a surrogate pair, towards the end of the text. */
function wholeCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at;
}

/** Takes the most telling stretch out of a text, with `…` where it was cut. */
export function excerptOf(text: string, ranges: readonly Range[]): ExcerptPiece[] {
  const start = wholeCharacter(text, bestStart(text, ranges));
  const end = wholeCharacter(text, Math.min(text.length, start + excerptLength));
  const inside = ranges.flatMap((range) => {
    const cut = { start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start };
    return cut.start < cut.end ? [cut] : [];
  });
  const pieces = markText(text.slice(start, end), inside);
  if (start > 0) pieces.unshift({ text: '…', hit: false });
  if (end < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}
