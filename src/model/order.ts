import type { Locator } from './locator.ts';

/** What ordering needs of an entry with frontmatter `D`. */
export interface Sortable<D> {
  id: string;
  data: D;
}

const titles = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Orders by title, in pinyin order; by id where titles are alike. */
export function byTitle<E extends Sortable<{ title: string }>>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => titles.compare(a.data.title, b.data.title) || (a.id < b.id ? -1 : 1));
}

/** Orders by a number that the entries carry. */
export function byOrder<E extends Sortable<{ order: number }>>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => a.data.order - b.data.order);
}

function compareLocators(a: Locator | undefined, b: Locator | undefined): number {
  if (!a || !b) return 0;
  return (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.part - b.part;
}

/** Orders by the part of the source that comes first in `from`, by title within a part. */
export function bySource<E extends Sortable<{ title: string; from: readonly Locator[] }>>(entries: readonly E[]): E[] {
  return byTitle(entries).sort((a, b) => compareLocators(a.data.from[0], b.data.from[0]));
}

/** Orders by case; within a case by heading, where a heading comes when its first entry does; then by number. */
export function byCaseAndHeading<E extends Sortable<{ case: string; heading: string; order: number }>>(
  entries: readonly E[],
): E[] {
  const keyOf = ({ data }: E): string => `${data.case}/${data.heading}`;
  const sorted = byOrder(entries);
  const ranks = new Map<string, number>();
  for (const entry of sorted) if (!ranks.has(keyOf(entry))) ranks.set(keyOf(entry), ranks.size);
  const rankOf = (entry: E): number => ranks.get(keyOf(entry)) ?? 0;
  return sorted.sort(
    (a, b) => (a.data.case < b.data.case ? -1 : a.data.case > b.data.case ? 1 : 0) || rankOf(a) - rankOf(b),
  );
}
