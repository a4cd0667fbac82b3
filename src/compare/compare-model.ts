import type { CaseDetail } from '../exchange/data-forms.ts';
import { areAlike } from './like-headings.ts';
import { compareText as text } from './compare-text.ts';

/** One thing that a case says. */
export interface Saying {
  text: string;
  /** More about it, a line each. */
  notes?: readonly string[];
  /** Anchor of the passage on the case's page. */
  anchor?: string;
}

/** What each case says of one thing, in the order of the cases; none where its source is silent. */
export interface CompareRow {
  title: string;
  cells: readonly (readonly Saying[])[];
}

/** Rows of one kind. */
export interface CompareSection {
  title: string;
  note?: string;
  rows: readonly CompareRow[];
}

type Cases = readonly CaseDetail[];

const said = (value: string | undefined): Saying[] => (value === undefined || value === '' ? [] : [{ text: value }]);

function glance(cases: Cases): CompareRow[] {
  const rows: [string, (each: CaseDetail) => string | undefined][] = [
    [text.unit, ({ unit }) => unit.name],
    [text.kind, ({ unit }) => unit.kind],
    [text.region, ({ unit }) => unit.region],
    [text.members, ({ unit }) => unit.members],
    [text.year, ({ year }) => year?.toString()],
    [text.theme, ({ theme }) => theme],
    [text.themes, ({ themes }) => themes.join('、') || text.noThemes],
    [text.evidence, ({ evidence }) => evidence],
    [text.inUse, ({ inUse }) => (inUse === text.silent ? undefined : inUse)],
    [text.people, ({ people }) => people],
    [text.time, ({ time }) => time],
    [text.methods, ({ methods }) => methods.map(({ title }) => title).join('、')],
  ];
  return rows.map(([title, valueOf]) => ({ title, cells: cases.map((each) => said(valueOf(each))) }));
}

/** Steps that a case has practices in, in the order of the process. */
function steps(cases: Cases): CompareRow[] {
  const order = new Map<string, number>();
  for (const { practices } of cases) for (const { step, order: place = Infinity } of practices) order.set(step, place);
  return [...order]
    .sort(([, a], [, b]) => a - b)
    .map(([step]) => ({
      title: step,
      cells: cases.map(({ practices, methods }) =>
        practices
          .filter((practice) => practice.step === step)
          .map(({ summary, anchor, methods: used }): Saying => {
            const titles = used.map((id) => methods.find((method) => method.id === id)?.title ?? id);
            return { text: summary, anchor, ...(titles.length > 0 && { notes: [text.used(titles)] }) };
          }),
      ),
    }));
}

/** Number of cases that say something, for rows in which most say something to come first. */
const filled = ({ cells }: CompareRow): number => cells.filter((cell) => cell.length > 0).length;
const fullestFirst = (rows: CompareRow[]): CompareRow[] => rows.sort((a, b) => filled(b) - filled(a));

/** Figures of one measure beside each other; nothing is summed. */
function figures(cases: Cases): CompareRow[] {
  const measures = new Set(cases.flatMap(({ metrics }) => metrics.map(({ unit }) => unit)));
  return fullestFirst(
    [...measures].map((measure) => ({
      title: text.measure(measure),
      cells: cases.map(({ metrics }) =>
        metrics
          .filter(({ unit }) => unit === measure)
          .map(({ label, wording, counts }): Saying => ({ text: `${label} ${wording}`, notes: [counts] })),
      ),
    })),
  );
}

/** Problems under headings that are alike. */
function problems(cases: Cases): CompareRow[] {
  const rows: { title: string; cells: Saying[][] }[] = [];
  cases.forEach(({ problems: own }, at) => {
    for (const { heading, title, finding, remedy } of own) {
      let row = rows.find((each) => areAlike(each.title, heading));
      if (!row) {
        row = { title: heading, cells: cases.map(() => []) };
        rows.push(row);
      }
      row.cells[at]?.push({ text: title, notes: [finding, text.remedy(remedy)] });
    }
  });
  return fullestFirst(rows);
}

function conditions(cases: Cases): CompareRow[] {
  return (['fits', 'needs', 'avoid'] as const).map((name) => ({
    title: text[name],
    cells: cases.map(({ advice }) => advice[name].map((line) => ({ text: line }))),
  }));
}

/** Lays cases beside each other. Sections without a row are left out. */
export function compareCases(cases: Cases): CompareSection[] {
  const sections: CompareSection[] = [
    { title: text.glance, rows: glance(cases) },
    { title: text.steps, rows: steps(cases) },
    { title: text.figures, note: text.figuresNote, rows: figures(cases) },
    { title: text.problems, note: text.problemsNote, rows: problems(cases) },
    { title: text.conditions, note: text.conditionsNote, rows: conditions(cases) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
