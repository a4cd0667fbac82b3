import { collections } from './collections.ts';
import { listEntries, type EntryLists } from './entry.ts';
import { relateRedirects, type Redirects } from './redirects.ts';
import { indexEntries, type EntryIndex } from './relations/entry-index.ts';
import { findMentions, type Mentions } from './relations/mentions.ts';
import { relateLists, type ListRelations } from './relations/lists.ts';
import { relateMethods, type MethodRelations } from './relations/methods.ts';
import { relatePractices, type PracticeRelations } from './relations/practices.ts';
import { relateRecency, type Recency } from './relations/recency.ts';
import { relateProblems, type ProblemRelations } from './relations/problem-groups.ts';
import { relateCases, type RelatedCases } from './relations/related-cases.ts';
import { relateSources, type Provenance } from './relations/provenance.ts';
import { relateTemplates, type TemplateRelations } from './relations/templates.ts';

/**
 * All documents in the site's order, with everything that relates them. Relations are computed once, in time linear in
 * the library; each question costs no more than the size of its answer.
 */
export type Library = EntryLists &
  EntryIndex &
  PracticeRelations &
  ListRelations &
  MethodRelations &
  ProblemRelations &
  TemplateRelations &
  RelatedCases &
  Provenance &
  Recency &
  Redirects &
  Mentions;

/**
 * Links documents into the library that pages use.
 *
 * @param unordered Documents in any order.
 */
export function linkLibrary(unordered: EntryLists): Library {
  const lists = listEntries((name) => collections[name].arrange(unordered[name]));
  const index = indexEntries(lists);
  return {
    ...lists,
    ...index,
    ...relatePractices(lists, index),
    ...relateLists(lists),
    ...relateMethods(lists, index),
    ...relateProblems(lists, index),
    ...relateTemplates(lists),
    ...relateCases(lists, index),
    ...relateSources(lists),
    ...relateRecency(lists),
    ...relateRedirects(lists),
    ...findMentions(lists),
  };
}
