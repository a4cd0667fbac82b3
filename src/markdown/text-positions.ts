/** A place in a file that an author can open. Line and column count from 1, columns in UTF-16 units. */
interface TextPosition {
  line: number;
  column: number;
}

/** Converts an offset of one text to its line and column. */
export type PositionAt = (offset: number) => TextPosition;

/** Offsets from 0 at which the lines of a text begin. CRLF counts as one line end. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Converts offsets of the text whose lines begin at some offsets; each costs the logarithm of the number of lines. */
export function positionsFrom(lineStarts: readonly number[]): PositionAt {
  return (offset) => {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}

/** Converts offsets of a text, which is read once. */
export function positionsIn(text: string): PositionAt {
  return positionsFrom(lineStartsOf(text));
}
