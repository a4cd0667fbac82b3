import { foldName, type BenchPage } from './bench-page.ts';
import { queryKinds, type Query } from './query.ts';
import { randomFrom, shuffle } from './random.ts';
import { cutQueries, headingQueries, wordQueries } from './text-queries.ts';
import { titleQueries } from './title-queries.ts';
import { typoQueries } from './typo-queries.ts';

/** Fixed, so that every run asks the same. */
const seed = 'duibiao';

/**
 * All queries for some pages, kind after kind; the same pages give the same queries.
 *
 * @param count Most queries of a kind.
 */
export function makeQueries(pages: readonly BenchPage[], count: number): Query[] {
  const titles = shuffle(randomFrom(`${seed} titles`), [
    ...new Map(pages.map(({ title }) => [foldName(title), title])).values(),
  ]).slice(0, count);
  const queries = [
    ...headingQueries(pages, count, randomFrom(`${seed} headings`)),
    ...cutQueries(pages, count, randomFrom(`${seed} cuts`)),
    ...wordQueries(pages, count, randomFrom(`${seed} words`)),
    ...titleQueries(titles),
    ...typoQueries(pages, titles, randomFrom(`${seed} typos`)),
  ];
  return queryKinds.flatMap((kind) => queries.filter((query) => query.kind === kind));
}
