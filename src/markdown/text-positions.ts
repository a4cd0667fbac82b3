import { LineCounter } from 'yaml';

/** A place in a file that an author can open. Line and column count from 1, columns in UTF-16 units. */
interface TextPosition {
  line: number;
  column: number;
}

/** Converts an offset of one text to its line and column. */
export type PositionAt = (offset: number) => TextPosition;

/** Reads the line starts of a text once. Offsets count from 0; CRLF counts as one line end. */
export function positionsIn(text: string): PositionAt {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}
