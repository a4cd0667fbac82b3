import type { CaseEntry, Entry, MethodEntry, StepEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { FirstOf } from '../model/relations/first-of.ts';
import { itemsOf, type ListPart, type SectionInPart } from '../model/relations/parts.ts';
import { methodKinds, type MethodKind } from '../model/vocabulary.ts';
import { uiText } from '../ui-text.ts';
import { headingOf, type OutlineHeading } from './outline.ts';

/** Title of a section as a part of the list shows it. */
export const sectionTitle = ({ title, continued }: Pick<SectionInPart<unknown>, 'title' | 'continued'>): string =>
  continued ? uiText.parts.continued(title) : title;

/** Keys of the sections that a part shows, for the index of the list. */
export const shownSections = ({ sections }: ListPart<unknown>): string[] => sections.map(({ key }) => key);

/** Outline of a list of one part by its sections; one in several parts has an index instead. */
export function sectionOutline({ sections, count }: ListPart<unknown>): OutlineHeading[] {
  return count > 1 ? [] : sections.map(({ key, title }) => headingOf({ id: key, title }));
}

/** Outline of a list by letter that shows no letters, because it has one part: its entries. */
export function entryOutline(part: ListPart<Entry>): OutlineHeading[] {
  return part.count > 1 ? [] : itemsOf(part).map(({ id, data }) => headingOf({ id, title: data.title }));
}

/** How long a body, in characters, a list shows; longer ones are on the entry's own page. */
const longestShown = 400;

/** Whether a list shows the body of an entry with its other facts. */
export const isShownInList = ({ body }: Pick<Entry, 'body'>): boolean =>
  body.trim() !== '' && body.length <= longestShown;

/** Methods of one kind, the first few. */
export interface KindOfMethods {
  kind: MethodKind;
  methods: FirstOf<MethodEntry>;
}

/** The first methods of each kind, without the kinds that have none. */
export function methodsByKind(library: Library): KindOfMethods[] {
  return methodKinds
    .map((kind) => ({ kind, methods: library.methodsOfKind(kind) }))
    .filter(({ methods }) => methods.total > 0);
}

/** Where a case describes a practice in full. */
interface Passage {
  anchor: string;
  /** Heading of the passage; absent where the case has no such heading. */
  title: string | undefined;
}

/** One step, with the passages of each case; none where the case's source is silent. */
export interface StepRow {
  step: StepEntry;
  cells: readonly { case: CaseEntry; passages: readonly Passage[] }[];
}

/**
 * The table of steps and cases, for libraries whose cases fit side by side.
 *
 * @param titles Headings of a case's body, by case and anchor.
 */
export function stepTable(library: Library, titles: ReadonlyMap<string, ReadonlyMap<string, string>>): StepRow[] {
  return library.steps.map((step) => ({
    step,
    cells: library.casesAtStep(step.id).map(({ case: entry, practices }) => ({
      case: entry,
      passages: practices.map(({ anchor }) => ({ anchor, title: titles.get(entry.id)?.get(anchor) })),
    })),
  }));
}
