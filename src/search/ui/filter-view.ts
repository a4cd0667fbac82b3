import type { FilterCounts, Selection } from '../answer.ts';
import { make } from './make.ts';
import { filterNames } from './search-filters.ts';
import { searchText } from './search-text.ts';

/** One filter as readers choose from it. */
export interface FilterChoice {
  name: string;
  /** Values with the number of pages that answer, most first; the chosen one is there even with none. */
  values: { value: string; count: number }[];
  /** Chosen value; absent for all. */
  chosen?: string;
}

/** Filters worth showing: those with a choice to make or to take back. */
export function filterChoices(counts: FilterCounts, selection: Selection): FilterChoice[] {
  return filterNames.flatMap((name) => {
    const chosen = selection[name];
    const values = Object.entries(counts[name] ?? {})
      .map(([value, count]) => ({ value, count }))
      .filter(({ value, count }) => count > 0 || value === chosen)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    if (chosen !== undefined && !values.some(({ value }) => value === chosen)) values.push({ value: chosen, count: 0 });
    if (values.length < 2 && chosen === undefined) return [];
    return [{ name, values, ...(chosen !== undefined && { chosen }) }];
  });
}

/** One filter as a group of radio buttons; the empty value stands for all. */
export function filterGroup({ name, values, chosen }: FilterChoice): HTMLElement {
  const choice = (value: string, label: string, count?: number): HTMLElement => {
    const radio = make('input', { type: 'radio', name, value });
    radio.checked = value === (chosen ?? '');
    return make(
      'label',
      {},
      radio,
      label,
      ...(count === undefined ? [] : [make('span', { class: 'search-count' }, String(count))]),
    );
  };
  return make(
    'fieldset',
    {},
    make('legend', {}, name),
    choice('', searchText.filterAll),
    ...values.map(({ value, count }) => choice(value, value, count)),
  );
}
