import { entryAddress } from '../model/address.ts';
import type { EntryLists } from '../model/entry.ts';
import { fillMetrics } from '../model/metric.ts';

/** One case in the feed. */
export interface FeedItem {
  title: string;
  /** Whole address of its page. */
  link: string;
  description: string;
  pubDate: Date;
  categories: string[];
}

/** Most items of the feed: readers ask for it again and again. */
const maxItems = 50;

/**
 * The newest cases as items of an RSS feed, the one changed last first. Costs sorting the cases.
 *
 * @param absolute Makes a whole address of one below the base path.
 */
export function feedItems({ cases }: EntryLists, absolute: (address: string) => string): FeedItem[] {
  return [...cases]
    .sort((a, b) => (a.data.updated > b.data.updated ? -1 : a.data.updated < b.data.updated ? 1 : 0))
    .slice(0, maxItems)
    .map(({ id, data }) => ({
      title: data.title,
      link: absolute(entryAddress('cases', id)),
      description: fillMetrics(data.description, data.metrics),
      pubDate: new Date(`${data.updated}T00:00:00Z`),
      categories: [data.unit.kind],
    }));
}
