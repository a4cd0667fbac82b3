import type { Entry } from '../entry.ts';
import type { Locator } from '../locator.ts';
import { firstOf, type FirstOf } from './first-of.ts';

/** Places in sources as a foot names them. */
export type Places = FirstOf<Locator>;

/** How many places a foot names. */
const most = 12;

/** Where an entry comes from; nowhere for entries that say nothing of it. */
export const locatorsOf = ({ data }: Entry): readonly Locator[] => ('from' in data ? (data.from ?? []) : []);

/** The first few of some places, each once, in their order. */
export function placesOf(locators: Iterable<Locator>): Places {
  const distinct = new Map<string, Locator>();
  for (const locator of locators) {
    const { source, part, paragraph, heading } = locator;
    const key = [source, part, paragraph, heading].join('/');
    if (!distinct.has(key)) distinct.set(key, locator);
  }
  return firstOf([...distinct.values()], most);
}

/** The parts of sources that entries come from, as locators of the parts' titles, by source and part. */
export function partPlaces(entries: readonly Entry[]): Places {
  const titles = entries.flatMap(locatorsOf).map(({ source, part }) => ({ source, part, heading: 0 }));
  return placesOf(titles.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.part - b.part)));
}
