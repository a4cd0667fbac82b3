import type { CaseEntry } from '../../model/entry.ts';
import { fillMetrics } from '../../model/metric.ts';
import type { CaseCard } from '../format/case-table.ts';

/** Most characters of a description in a list. */
const maxText = 90;

/** The beginning of a text: whole sentences or clauses as far as they fit. */
function beginningOf(text: string): string {
  if (text.length <= maxText) return text;
  const cut = text.slice(0, maxText);
  const end = Math.max(...['。', '；', '，'].map((mark) => cut.lastIndexOf(mark)));
  return `${end > maxText / 2 ? cut.slice(0, end) : cut}…`;
}

/** What a list shows of a case. */
export function cardOf({ id, data }: CaseEntry): CaseCard {
  const { title, unit, status, description, metrics } = data;
  const text = beginningOf(fillMetrics(description, metrics));
  return { id, title, kind: unit.kind, unit: unit.name, shortName: unit.shortName, evidence: status.evidence, text };
}
