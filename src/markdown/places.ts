import type { Prose } from './prose.ts';

/**
 * Where the characters of a text are in its file, as plain values: index of a character and its offset, for the first
 * character and each that does not follow the one before.
 */
export type Places = readonly (readonly [index: number, offset: number])[];

/** Places of all characters of a prose text. */
export function placesOf({ text, offsetOf }: Prose): Places {
  const places: [number, number][] = [];
  let next = -1;
  for (let index = 0; index < text.length; index += 1) {
    const offset = offsetOf(index);
    if (offset !== next) places.push([index, offset]);
    next = offset + 1;
  }
  return places;
}

/** Offset in the file of the character at an index of the text. */
export function offsetAt(places: Places, index: number): number {
  const [from, offset] = places.findLast(([start]) => start <= index) ?? [index, 0];
  return offset + index - from;
}
