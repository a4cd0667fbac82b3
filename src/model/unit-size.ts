import type { Case } from './case.ts';
import { unitSizes, type UnitSize } from './vocabulary.ts';

/** Measure words for people. */
const people = ['名', '人', '位', '个'];

/** Whether a quantity counts people. */
export const countsPeople = (unit: string): boolean => people.includes(unit);

/**
 * Size of the unit of a case, by the metric that `unit.size` names.
 *
 * A number that is only an upper bound (`不足50名`, `近50名`) belongs below itself, a lower one (`50余名`) to itself.
 *
 * @returns Name of the size; `undefined` where the case does not say.
 */
export function unitSize({ unit, metrics }: Pick<Case, 'unit' | 'metrics'>): UnitSize | undefined {
  const metric = unit.size === undefined ? undefined : metrics[unit.size];
  if (!metric || !countsPeople(metric.unit)) return undefined;
  const least = metric.bound === 'upper' || metric.qualifier === '近' ? metric.value - 1 : metric.value;
  return unitSizes.findLast(({ from }) => from <= least)?.name;
}
