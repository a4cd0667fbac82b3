import type { z } from 'astro/zod';
import type { Sortable } from './order.ts';

/**
 * Where the site shows an entry of a collection: `page` on a page of its own below the collection's list, `root-page`
 * on one at the root of the site and without a list, `case-part` on the page of the case that it belongs to.
 */
type ShownAs = 'page' | 'root-page' | 'case-part';

/** What the engine knows of a collection, given its frontmatter `D` and the names of all collections. */
export interface CollectionFacts<D, Name extends string> {
  /** What an entry is called, in messages and on pages. */
  label: string;
  /** Schema of the frontmatter. Its messages are Chinese and say what to write instead. */
  schema: z.ZodType<D>;
  shownAs: ShownAs;
  /** Whether the header of every page links to the list. */
  inHeader: boolean;
  /** Whether a new library begins with these entries, because they are of use whatever its cases are. Default: not. */
  startsLibrary?: boolean;
  /** Puts entries in the order in which the site shows them. */
  arrange: <E extends Sortable<D>>(entries: readonly E[]) => E[];
  /** Frontmatter fields that contain ids of entries: pattern (see `fieldsAt`) to the collection of those entries. */
  references?: Readonly<Record<string, Name>>;
  /** A line about an entry for guides and cards; absent where entries are too short to have either. */
  summary?: (data: D) => string;
  /** Patterns of the frontmatter texts in which pages replace `{metric}` by the metric. */
  filled?: readonly string[];
}
