import type { Comparison, Tally } from './compare.ts';

/** Rates of one set of write-ups, 0 to 1, by name. */
export type Summary = Record<string, number>;

/**
 * What is reported, in order, with the least to reach where there is one (issue "From a Word file to a checked case
 * page").
 */
export const targets: readonly [name: string, least: number | undefined][] = [
  ['files', undefined],
  ['write-ups', undefined],
  ['split rightly', 1],
  ['headings and lists F1', 0.95],
  ['figures recall', 0.95],
  ['figures precision', 0.95],
  ['methods recall', 0.97],
  ['methods precision', undefined],
  ['steps right', 0.8],
  ['steps unsure instead', undefined],
  ['steps wrong', undefined],
  ['unsure said so', undefined],
  ['dates recall', undefined],
  ['dates precision', undefined],
  ['personal data recall', undefined],
  ['personal data precision', undefined],
  ['title', undefined],
  ['subtitle', undefined],
  ['unit', undefined],
  ['kind of unit', undefined],
  ['region', undefined],
];

const rate = (part: number, whole: number): number => (whole === 0 ? 1 : Number((part / whole).toFixed(4)));

/** Sums up comparisons; every write-up counts by what it contains. */
export function summarise(comparisons: readonly Comparison[], files: number, splitRightly: number): Summary {
  const total = (name: keyof Comparison['tallies']): Tally =>
    comparisons.reduce(
      (sum, { tallies }) => ({
        right: sum.right + tallies[name].right,
        expected: sum.expected + tallies[name].expected,
        found: sum.found + tallies[name].found,
      }),
      { right: 0, expected: 0, found: 0 },
    );
  const step = (name: keyof Comparison['steps']): number =>
    comparisons.reduce((sum, { steps }) => sum + steps[name], 0);
  const head = (name: keyof Comparison['head']): number =>
    rate(
      comparisons.reduce((sum, comparison) => sum + comparison.head[name], 0),
      comparisons.length,
    );
  const [outline, figures, methods, dates, personal] = [
    total('outline'),
    total('figures'),
    total('methods'),
    total('dates'),
    total('personal'),
  ];
  return {
    files,
    'write-ups': comparisons.length,
    'split rightly': rate(splitRightly, files),
    'headings and lists F1': rate(2 * outline.right, outline.expected + outline.found),
    'figures recall': rate(figures.right, figures.expected),
    'figures precision': rate(figures.right, figures.found),
    'methods recall': rate(methods.right, methods.expected),
    'methods precision': rate(methods.right, methods.found),
    'steps right': rate(step('right'), step('answered')),
    'steps unsure instead': rate(step('unsure'), step('answered')),
    'steps wrong': rate(step('wrong'), step('answered')),
    'unsure said so': rate(step('rightlyUnsure'), step('unsureAnswers')),
    'dates recall': rate(dates.right, dates.expected),
    'dates precision': rate(dates.right, dates.found),
    'personal data recall': rate(personal.right, personal.expected),
    'personal data precision': rate(personal.right, personal.found),
    title: head('title'),
    subtitle: head('subtitle'),
    unit: head('unit'),
    'kind of unit': head('kind'),
    region: head('region'),
  };
}
