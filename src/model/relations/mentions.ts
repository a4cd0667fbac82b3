import { collectionNames } from '../collections.ts';
import type { Entry, EntryLists } from '../entry.ts';

/** What entries say. */
export interface Mentions {
  /**
   * Whether a name or text of any entry contains a text word for word. Reads entries until one does: for a few texts,
   * not for each page.
   */
  isMentioned(text: string): boolean;
}

/** Looks texts up in all entries. */
export function findMentions(lists: EntryLists): Mentions {
  const mentions = ({ data, body }: Entry, text: string): boolean =>
    JSON.stringify(data).includes(text) || body.includes(text);
  return {
    isMentioned: (text) => collectionNames.some((name) => lists[name].some((entry: Entry) => mentions(entry, text))),
  };
}
