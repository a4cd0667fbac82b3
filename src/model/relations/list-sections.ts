import type { Collection } from '../collections.ts';
import type { Entry, EntryLists, ProblemEntry } from '../entry.ts';
import { letterOf, listLetters } from '../letters.ts';
import { methodKinds } from '../vocabulary.ts';
import { groupByKeys } from './group-by-keys.ts';
import { asSection, type ListSection } from './parts.ts';

/** Entries by letter; sections are named `zi-mu-l`. */
function byLetter<E extends Entry>(entries: readonly E[]): ListSection<E>[] {
  const groups = groupByKeys(entries, ({ data }) => [letterOf(data.title)]);
  return listLetters.map((letter) => ({
    key: `zi-mu-${letter === '#' ? 'qi-ta' : letter.toLowerCase()}`,
    title: letter,
    items: groups.get(letter) ?? [],
  }));
}

/** How many cases have problems under one heading. */
const casesOf = (problems: readonly ProblemEntry[]): number => new Set(problems.map(({ data }) => data.case)).size;

/**
 * Problems by heading, those first that most cases have; sections are named by their heading, without the spaces that
 * no anchor may have. Headings that as many cases have, and problems of one heading, are in the library's order.
 */
function byHeading(problems: readonly ProblemEntry[]): ListSection<ProblemEntry>[] {
  return [...groupByKeys(problems, ({ data }) => [data.heading])]
    .map(([heading, items]) => ({
      section: { key: `biao-ti-${heading.replace(/\s+/gu, '-')}`, title: heading, items },
      cases: casesOf(items),
    }))
    .sort((a, b) => b.cases - a.cases)
    .map(({ section }) => section);
}

/** How each list is divided: methods by kind, problems by heading, terms and sources by letter; others are not. */
export function sectionsOf(lists: EntryLists, collection: Collection): ListSection<Entry>[] {
  switch (collection) {
    case 'methods': {
      const groups = groupByKeys(lists.methods, ({ data }) => [data.kind]);
      return methodKinds.map((kind, index) => {
        return { key: `lei-bie-${index + 1}`, title: kind, items: groups.get(kind) ?? [] };
      });
    }
    case 'problems':
      return byHeading(lists.problems);
    case 'glossary':
    case 'sources':
      return byLetter<Entry>(lists[collection]);
    default:
      return asSection<Entry>(lists[collection]);
  }
}
