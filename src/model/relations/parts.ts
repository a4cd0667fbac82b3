/** Items of a list under one heading. */
export interface ListSection<T> {
  /** Names the section within its list, for its anchor. */
  key: string;
  title: string;
  items: readonly T[];
}

/** What one part of a list shows of a section. */
export interface SectionInPart<T> extends ListSection<T> {
  /** How many items the whole section has. */
  total: number;
  /** Whether the section began in an earlier part. */
  continued: boolean;
}

/** A list cut to the size of a page. */
export interface ListPart<T> {
  /** From 1. */
  number: number;
  /** How many parts the list has, at least one. */
  count: number;
  /** How many items the list has. */
  total: number;
  /** Without those that have no item here. */
  sections: readonly SectionInPart<T>[];
}

/** Where a section of a list begins. */
export interface SectionStart {
  key: string;
  title: string;
  /** How many items it has. */
  total: number;
  /** The part that it begins in. */
  part: number;
}

/** How many sections a list of sections names; what follows is reached from part to part. */
const mostStarts = 60;

/** A list that is shown in parts. */
export interface PartedList<T> {
  /** How many items it has. */
  total: number;
  /** How many parts it has, at least one. */
  count: number;
  /** Where its sections begin, the first sixty of them. */
  starts: readonly SectionStart[];
  /** A part of it; `undefined` where there is none of this number. */
  part(number: number): ListPart<T> | undefined;
}

/**
 * Cuts a list into parts of a size. A list without items has one part, which is empty; no other part is.
 *
 * Costs time linear in the sections; a part costs as much as it shows.
 */
export function inParts<T>(sections: readonly ListSection<T>[], size: number): PartedList<T> {
  const filled = sections.filter(({ items }) => items.length > 0);
  let total = 0;
  const starts = filled.map(({ items }) => {
    total += items.length;
    return total - items.length;
  });
  const count = Math.max(1, Math.ceil(total / size));
  const partOf = (position: number): number => Math.floor(position / size) + 1;
  const firstInPart = Array.from({ length: count }, () => filled.length);
  starts.forEach((start, index) => {
    const { length } = filled[index]?.items ?? [];
    for (let part = partOf(start); part <= partOf(start + length - 1); part += 1)
      firstInPart[part - 1] = Math.min(firstInPart[part - 1] ?? index, index);
  });
  const part = (number: number): ListPart<T> | undefined => {
    if (!Number.isInteger(number) || number < 1 || number > count) return undefined;
    const [from, to] = [(number - 1) * size, number * size];
    const shown: SectionInPart<T>[] = [];
    for (let index = firstInPart[number - 1] ?? 0; index < filled.length && (starts[index] ?? 0) < to; index += 1) {
      const [section, start] = [filled[index], starts[index] ?? 0];
      if (!section) continue;
      const items = section.items.slice(Math.max(0, from - start), to - start);
      shown.push({ ...section, items, total: section.items.length, continued: start < from });
    }
    return { number, count, total, sections: shown };
  };
  return {
    total,
    count,
    starts: filled.slice(0, mostStarts).map(({ key, title, items }, index) => {
      return { key, title, total: items.length, part: partOf(starts[index] ?? 0) };
    }),
    part,
  };
}

/** A list without sections. */
export const asSection = <T>(items: readonly T[]): ListSection<T>[] => [{ key: '', title: '', items }];

/** All items of a part. */
export const itemsOf = <T>({ sections }: Pick<ListPart<T>, 'sections'>): T[] => sections.flatMap(({ items }) => items);
