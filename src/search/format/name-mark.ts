/** Kinds of name, the strongest first. */
export const nameKinds = ['title', 'alias', 'heading'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What a place in a name says of the name. */
export interface NameMark {
  kind: NameKind;
  /** The place is the name's first. */
  first: boolean;
  /** Length of the name, in units. */
  length: number;
}

/** A mark as one whole number: the kind in two bits, then one for `first`, then the length. */
export const encodeMark = ({ kind, first, length }: NameMark): number =>
  nameKinds.indexOf(kind) | (first ? 4 : 0) | (length << 3);

/** Reads a mark back; an unknown kind counts as a heading. */
export const decodeMark = (mark: number): NameMark => ({
  kind: nameKinds[mark & 3] ?? 'heading',
  first: (mark & 4) !== 0,
  length: mark >>> 3,
});

/**
 * A mark where only part of the word was asked for: the name is longer than that, and begins there only if the word
 * begins with the part.
 */
export function partialMark(mark: number, fromStart: boolean): number {
  const { kind, first, length } = decodeMark(mark);
  return encodeMark({ kind, first: first && fromStart, length: length + 1 });
}

/** Mark of a row in a name that goes on with a word: longer than the row where only part of that word was asked for. */
export const joinNameMarks = (row: number, next: number): number => (row & 7) | (Math.max(row >>> 3, next >>> 3) << 3);
