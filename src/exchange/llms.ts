import { addressOf, listAddress } from '../model/address.ts';
import {
  collections,
  listedCollections,
  introducedCollections,
  type Collection,
  type ListedCollection,
} from '../model/collections.ts';
import { summaryOf, type Entry, type EntryLists } from '../model/entry.ts';
import type { ExchangeFile } from './exchange-file.ts';
import { inParts, sizeOf, type Line } from './in-parts.ts';

/** A page, or a list of pages, that a guide leads to. */
interface GuideItem {
  /** Names it within its group; fit for a file name. */
  key: string;
  title: string;
  description: string;
  url: string;
}

/** Pages of one kind; a group without pages is left out of the guide. */
export interface PageGroup {
  /** Fit for a file name. */
  name: string;
  title: string;
  pages: readonly GuideItem[];
}

/** Words of the guide that the library does not contain. */
export interface GuideWords {
  title: string;
  description: string;
  /** What each list is about. */
  lists: Readonly<Record<ListedCollection, string>>;
  /** Title of the last group, the lists whose entries have no pages. */
  more: string;
  /** Title of a list of pages in a file of its own, by the titles of its first and last page. */
  span(first: string, last: string): string;
  /** How many such a list has. */
  amount(pages: number): string;
}

/** Most bytes of a group's pages in the guide, so that it stays within 100 KB, and of a list in a file of its own. */
const [maxGroup, maxList] = [18_000, 100_000];

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const lineOf = (item: GuideItem): GuideItem & Line => ({
  ...item,
  text: `- [${oneLine(item.title).replace(/[[\]]/gu, '\\$&')}](${item.url}): ${oneLine(item.description)}\n`,
});

/**
 * Writes the pages of a group within a size: where there are too many, it makes files with lists of them, and writes
 * where these are.
 *
 * @returns What to write.
 */
function* within(
  { name, title, pages }: PageGroup,
  words: GuideWords,
  urlOf: (address: string) => string,
): Generator<ExchangeFile, string> {
  const lines = pages.map(lineOf);
  const text = lines.map((line) => line.text).join('');
  if (sizeOf(text) <= maxGroup) return text;
  const lists: GuideItem[] = [];
  for (const part of inParts(lines, maxList)) {
    const [first, last] = [part[0]?.title ?? '', part.at(-1)?.title ?? ''];
    const key = part[0]?.key ?? '';
    const path = `llms/${name}-from-${key}.txt`;
    yield { path, content: `# ${words.title}：${title}\n\n${part.map((line) => line.text).join('')}` };
    lists.push({ key, title: words.span(first, last), description: words.amount(part.length), url: urlOf(`/${path}`) });
  }
  // Lists of lists, where the library is larger still; of one list there can be no shorter one.
  return lists.length < pages.length
    ? yield* within({ name: `${name}-lists`, title, pages: lists }, words, urlOf)
    : text;
}

/**
 * Writes a guide to the site for programs that read text, `llms.txt`, with links to the Markdown of each page, or to
 * lists of them where the pages of a kind are many. Costs time in proportion to the pages.
 *
 * Source: llmstxt.org.
 *
 * @param urlOf Makes what is in the files of an address below the base path.
 */
export function* guideFiles(
  groups: readonly PageGroup[],
  words: GuideWords,
  urlOf: (address: string) => string,
): Generator<ExchangeFile> {
  const sections = [`# ${words.title}\n`, `> ${oneLine(words.description)}\n`];
  for (const group of groups)
    if (group.pages.length > 0) sections.push(`## ${group.title}\n\n${yield* within(group, words, urlOf)}`);
  yield { path: 'llms.txt', content: sections.join('\n') };
}

/**
 * The pages that the guide lists: a group for each collection whose entries guides introduce, and the other lists.
 */
export function guideGroups(lists: EntryLists, words: GuideWords, urlOf: (address: string) => string): PageGroup[] {
  const markdownUrl = (address: string): string => urlOf(`${address}index.md`);
  const group = (collection: Collection): PageGroup => ({
    name: collection,
    title: collections[collection].label,
    pages: lists[collection].map((entry: Entry) => ({
      key: entry.id,
      title: entry.data.title,
      description: summaryOf(entry),
      url: markdownUrl(addressOf(entry)),
    })),
  });
  const rest = listedCollections.filter((name) => !collections[name].summary);
  const pages = rest.map((name) => ({
    key: name,
    title: collections[name].label,
    description: words.lists[name],
    url: markdownUrl(listAddress(name)),
  }));
  return [...introducedCollections.map(group), { name: 'more', title: words.more, pages }];
}
