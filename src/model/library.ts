import type { Locator } from './locator.ts';
import type { Collection } from './vocabulary.ts';
import type { Frontmatter } from './schemas.ts';

/** One document of the library: its address, its checked frontmatter and its Markdown body. */
export interface Entry<C extends Collection = Collection> {
  collection: C;
  /** File name without extension; the last segment of its address. */
  id: string;
  data: Frontmatter[C];
  /** MDX text after the frontmatter. */
  body: string;
}

/** All documents by collection, in the order in which the site shows them. */
export type Library = { readonly [C in Collection]: readonly Entry<C>[] };

export type CaseEntry = Entry<'cases'>;
export type MethodEntry = Entry<'methods'>;
export type StepEntry = Entry<'steps'>;
export type ProblemEntry = Entry<'problems'>;
export type TemplateEntry = Entry<'templates'>;
export type TermEntry = Entry<'glossary'>;
export type SourceEntry = Entry<'sources'>;
export type PageEntry = Entry<'pages'>;

const byTitle = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

function comparePlaces(a: Locator | undefined, b: Locator | undefined): number {
  if (!a || !b) return 0;
  return (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.part - b.part;
}

/**
 * Puts documents in the site's order: cases as their sources have them, steps by their place in the process, problems
 * by case,
 * heading and order, the rest by title in pinyin order.
 */
export function arrangeLibrary(entries: { readonly [C in Collection]: readonly Entry<C>[] }): Library {
  const titled = <C extends Collection>(list: readonly Entry<C>[]): Entry<C>[] =>
    [...list].sort((a, b) => byTitle.compare(a.data.title, b.data.title) || (a.id < b.id ? -1 : 1));
  const headings = new Map<string, number>();
  for (const { data } of [...entries.problems].sort((a, b) => a.data.order - b.data.order)) {
    const key = `${data.case}/${data.heading}`;
    if (!headings.has(key)) headings.set(key, headings.size);
  }
  const headingRank = ({ data }: ProblemEntry): number => headings.get(`${data.case}/${data.heading}`) ?? 0;
  return {
    cases: titled(entries.cases).sort((a, b) => comparePlaces(a.data.from[0], b.data.from[0])),
    methods: titled(entries.methods),
    steps: [...entries.steps].sort((a, b) => a.data.order - b.data.order),
    problems: [...entries.problems].sort(
      (a, b) =>
        (a.data.case < b.data.case ? -1 : a.data.case > b.data.case ? 1 : 0) ||
        headingRank(a) - headingRank(b) ||
        a.data.order - b.data.order,
    ),
    templates: titled(entries.templates),
    glossary: titled(entries.glossary),
    sources: titled(entries.sources),
    pages: titled(entries.pages),
  };
}

/** Finds an entry by id. */
export function findEntry<C extends Collection>(library: Library, collection: C, id: string): Entry<C> | undefined {
  return library[collection].find((entry) => entry.id === id);
}

/**
 * Finds an entry that a reference names.
 *
 * @throws {Error} When there is none; the content checks report such references before any page is built.
 */
export function getEntry<C extends Collection>(library: Library, collection: C, id: string): Entry<C> {
  const entry = findEntry(library, collection, id);
  if (!entry) throw new Error(`No entry ${collection}/${id}`);
  return entry;
}
