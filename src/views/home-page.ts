import type { Mentions } from '../model/relations/mentions.ts';

/**
 * Which example searches the library can answer: those that a name or text of an entry contains word for word, so that
 * no page proposes a search without a result.
 */
export function searchExamples({ isMentioned }: Mentions, examples: readonly string[]): string[] {
  return examples.filter((example) => isMentioned(example));
}
