import type { MarkRange } from '../answer.ts';

/** A piece of text with the stretches to mark in it. */
export interface Excerpt {
  text: string;
  marks: MarkRange[];
}

/** Length of an excerpt, in UTF-16 units: three to four lines on a phone. */
const excerptLength = 84;

/** How much of it comes before the first mark, so that the mark is read in its sentence. */
const leadLength = 20;

/** Start of the window of a text that contains most of its marks. */
function bestStart(text: string, marks: readonly MarkRange[]): number {
  let best = { start: 0, marked: 0 };
  for (const [start] of marks) {
    const windowStart = Math.max(0, Math.min(start - leadLength, text.length - excerptLength));
    const windowEnd = windowStart + excerptLength;
    const marked = marks.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, windowEnd) - Math.max(from, windowStart)),
      0,
    );
    if (marked > best.marked) best = { start: windowStart, marked };
  }
  return best.start;
}

/** Moves a cut off the middle of a surrogate pair, towards the end of the text. */
function wholeCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at;
}

/** Takes the most relevant stretch out of a text, with `…` where it was cut. */
export function excerptOf(text: string, marks: readonly MarkRange[]): Excerpt {
  const start = wholeCharacter(text, bestStart(text, marks));
  const end = wholeCharacter(text, Math.min(text.length, start + excerptLength));
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  const inside = marks.flatMap(([from, to]): MarkRange[] => {
    const cut: MarkRange = [Math.max(from, start) + shift, Math.min(to, end) + shift];
    return cut[0] < cut[1] ? [cut] : [];
  });
  return { text: before + text.slice(start, end) + (end < text.length ? '…' : ''), marks: inside };
}
