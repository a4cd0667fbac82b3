import { entryAddress } from '../src/model/address.ts';
import type { Entry } from '../src/model/entry.ts';
import type { Library } from '../src/model/library.ts';
import type { SearchAnswer } from '../src/search/answer.ts';

/** What a reader types, and where the first result must lead. */
export interface ExpectedFirst {
  query: string;
  /**
   * Addresses below the base path, any of which may come first. `/methods/wu-cha/` is the page; `/cases/a/#b` is the
   * page with that section first under it.
   */
  first: readonly string[];
}

const named = ['cases', 'methods', 'steps', 'templates', 'glossary'] as const;

/**
 * Every name of the library: titles and other names of cases, methods, steps, forms and terms.
 */
export function nameQueries(library: Library): ExpectedFirst[] {
  const bearers = new Map<string, string[]>();
  for (const collection of named) {
    for (const { id, data } of library[collection] as readonly Entry[]) {
      for (const name of [data.title, ...data.aliases])
        bearers.set(name, [...(bearers.get(name) ?? []), entryAddress(collection, id)]);
    }
  }
  return [...bearers].map(([query, first]) => ({ query, first }));
}

/**
 * What an answer leads to first where that is not what was expected; empty when all is well.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function misled({ results }: SearchAnswer, { query, first }: ExpectedFirst, base: string): string[] {
  const found = [results[0]?.url, results[0]?.sections[0]?.url].map(
    (url = base) => `/${url.slice(base.length).replace(/\?[^#]*/, '')}`,
  );
  return found.some((address) => first.includes(address)) ? [] : [`${query}: ${found.join(' ')} came first`];
}
