import { entryAddress, listAddress } from '../model/address.ts';
import {
  collections,
  listedCollections,
  pagedCollections,
  type Collection,
  type ListedCollection,
} from '../model/collections.ts';
import { summaryOf, type Entry, type EntryLists } from '../model/entry.ts';

/** Pages of one kind; a group without pages is left out of the guide. */
export interface PageGroup {
  title: string;
  pages: readonly { title: string; description: string; /** Address of the page's Markdown. */ url: string }[];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Writes a guide to the site for programs that read text, with links to the Markdown of each page.
 *
 * Source: llmstxt.org.
 */
export function llmsText(site: { title: string; description: string }, groups: readonly PageGroup[]): string {
  const sections = groups
    .filter(({ pages }) => pages.length > 0)
    .map(
      ({ title, pages }) =>
        `## ${title}\n\n${pages.map((page) => `- [${oneLine(page.title).replace(/[[\]]/gu, '\\$&')}](${page.url}): ${oneLine(page.description)}\n`).join('')}`,
    );
  return [`# ${site.title}\n`, `> ${oneLine(site.description)}\n`, ...sections].join('\n');
}

/** Words of the guide that the library does not contain. */
export interface GuideWords {
  /** What each list is about. */
  lists: Readonly<Record<ListedCollection, string>>;
  /** Title of the last group, the lists whose entries have no pages. */
  more: string;
}

/**
 * The pages that the guide lists: a group for each collection whose entries have pages below their list, and the other
 * lists.
 *
 * @param urlOf Makes the address of a page's Markdown of its address below the base path.
 */
export function guideGroups(lists: EntryLists, words: GuideWords, urlOf: (address: string) => string): PageGroup[] {
  const group = (collection: Collection): PageGroup => ({
    title: collections[collection].label,
    pages: lists[collection].map((entry: Entry) => ({
      title: entry.data.title,
      description: summaryOf(entry),
      url: urlOf(entryAddress(collection, entry.id)),
    })),
  });
  const rest = listedCollections.filter((name) => collections[name].shownAs === 'anchor');
  const pages = rest.map((name) => ({
    title: collections[name].label,
    description: words.lists[name],
    url: urlOf(listAddress(name)),
  }));
  return [...pagedCollections.map(group), { title: words.more, pages }];
}
