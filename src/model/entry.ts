import { collections, mapCollections, type Collection, type Frontmatter } from './collections.ts';

/** One document of a collection: its address, its checked frontmatter and its Markdown body. */
interface Document<C extends Collection> {
  collection: C;
  /** File name without extension; the last segment of its address. */
  id: string;
  data: Frontmatter[C];
  /** MDX text after the frontmatter. */
  body: string;
}

/** One document of the library; of several collections, one of each kind, distinguished by `collection`. */
export type Entry<C extends Collection = Collection> = { [K in C]: Document<K> }[C];

/** Documents by collection. */
export type EntryLists = { readonly [C in Collection]: readonly Entry<C>[] };

/** Makes the list of each collection. */
export function listEntries(listOf: <C extends Collection>(collection: C) => readonly Entry<C>[]): EntryLists {
  return mapCollections<readonly Entry[]>(listOf) as EntryLists;
}

export type CaseEntry = Entry<'cases'>;
export type MethodEntry = Entry<'methods'>;
export type StepEntry = Entry<'steps'>;
export type ProblemEntry = Entry<'problems'>;
export type TemplateEntry = Entry<'templates'>;
export type TermEntry = Entry<'glossary'>;

/** A line about an entry for guides and cards; empty for a collection that has none. */
export function summaryOf<C extends Collection>({ collection, data }: Entry<C>): string {
  return collections[collection].summary?.(data) ?? '';
}
