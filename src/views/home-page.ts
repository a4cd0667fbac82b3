import { collectionNames } from '../model/collections.ts';
import type { Entry, EntryLists } from '../model/entry.ts';

/**
 * Which example searches the library can answer: those that a name or text of an entry contains word for word, so that
 * no page proposes a search without a result.
 */
export function searchExamples(lists: EntryLists, examples: readonly string[]): string[] {
  const texts = collectionNames.flatMap((name) =>
    lists[name].map(({ data, body }: Entry) => `${JSON.stringify(data)}\n${body}`),
  );
  return examples.filter((example) => texts.some((text) => text.includes(example)));
}
