import { createHash } from 'node:crypto';

/** A line of a list that may be too long for one file. */
export interface Line {
  /** Names it within its list; fit for a file name. */
  key: string;
  text: string;
}

/** Of so many lines one may end a part, which one being decided by its key. */
const oneIn = 64;

/** Size of a text in UTF-8, in bytes. */
export const sizeOf = (text: string): number => Buffer.byteLength(text);

const mayEnd = ({ key }: Line): boolean => (createHash('sha256').update(key).digest()[0] ?? 0) % oneIn === 0;

/**
 * Cuts a list into parts at places that the lines themselves decide, so that a line more or less changes the part that
 * it is in and hardly ever another. Costs time in proportion to the list and the memory of one part.
 *
 * @param most Most bytes of a part; a line that is longer is a part of its own. Only the last part may have less than
 *   an eighth of that, or one before such a line.
 */
export function* inParts<L extends Line>(lines: Iterable<L>, most: number): Generator<L[]> {
  let part: L[] = [];
  let size = 0;
  for (const line of lines) {
    const more = sizeOf(line.text);
    if (part.length > 0 && size + more > most) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(line);
    size += more;
    if (size < most / 8 || !mayEnd(line)) continue;
    yield part;
    [part, size] = [[], 0];
  }
  if (part.length > 0) yield part;
}
