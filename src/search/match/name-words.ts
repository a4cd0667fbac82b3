import { nameKey } from './query.ts';

/**
 * What a page or section is called, as one index word of its own, so that a query that is exactly a name finds its bearer first.
 *
 * Each kind of name has a mark in front. The marks are letters that folding turns into others, so no word of a text or a query
 * can begin with one.
 */
const marks = { title: '\u{1d42d}', alias: '\u{1d41a}', heading: '\u{1d421}' } as const;

export type NameKind = keyof typeof marks;

/** Kinds of name, the strongest first. */
export const nameKinds: readonly NameKind[] = ['title', 'alias', 'heading'];

/** The index word for a name of a kind; `undefined` when the name has neither letters nor digits. */
export function nameWord(kind: NameKind, name: string): string | undefined {
  const key = nameKey(name);
  return key ? marks[kind] + key : undefined;
}
