import { addressOf, entryAddress, sourcePartAnchor } from './address.ts';
import { anchorFile } from './anchor-file.ts';
import type { EntryLists } from './entry.ts';

/** Lists whose entries once were anchors on one page and now have pages or places of their own. */
export const movedLists = ['problems', 'glossary', 'sources'] as const;
export type MovedList = (typeof movedLists)[number];

/** Anchor of a case's problems on the case's page. */
export const problemsAnchor = 'wen-ti';

/** Anchor of a heading over problems on the page of their case. */
export const headingAnchor = (caseId: string, heading: string): string => `${caseId}-${heading}`;

/** Where an anchor that a list once had leads now. */
type MovedAnchor = readonly [anchor: string, address: string];

function anchorsOf(lists: EntryLists, list: MovedList): MovedAnchor[] {
  if (list === 'glossary') return lists.glossary.map((term) => [term.id, addressOf(term)]);
  if (list === 'problems')
    return lists.problems.flatMap((problem): MovedAnchor[] => {
      const { case: caseId, heading } = problem.data;
      const anchor = headingAnchor(caseId, heading);
      const page = entryAddress('cases', caseId);
      return [
        [problem.id, addressOf(problem)],
        [anchor, `${page}#${anchor}`],
        [caseId, `${page}#${problemsAnchor}`],
      ];
    });
  // Where both have one anchor the last counts: the source, whose anchor came first on the page.
  return [
    ...lists.sources.flatMap((source) =>
      source.data.parts.map((_, index): MovedAnchor => {
        const anchor = sourcePartAnchor(source.id, index + 1);
        return [anchor, `${addressOf(source)}#${anchor}`];
      }),
    ),
    ...lists.sources.map((source): MovedAnchor => [source.id, addressOf(source)]),
  ];
}

/** About how many entries one file has the anchors of: some 20 KB, which one reader in a thousand fetches once. */
const entriesInFile = 300;

/** How many files have the anchors of a list with so many entries, at least one. */
export const anchorFileCount = (entries: number): number => Math.max(1, Math.ceil(entries / entriesInFile));

/** Path of a file of anchors below the site's folder. */
const anchorFilePath = (list: MovedList, file: number): string => `anchors/${list}-${file}.json`;

/**
 * The files that lead from former anchors of a list to present addresses: path and content, an object of anchor to
 * address below the base path.
 *
 * Costs time linear in the list.
 */
export function anchorFiles(lists: EntryLists, list: MovedList): { path: string; content: string }[] {
  const count = anchorFileCount(lists[list].length);
  const files = Array.from({ length: count }, () => new Map<string, string>());
  for (const [anchor, address] of anchorsOf(lists, list)) files[anchorFile(anchor, count)]?.set(anchor, address);
  return files.map((anchors, file) => ({
    path: anchorFilePath(list, file),
    content: JSON.stringify(Object.fromEntries(anchors)),
  }));
}
