import type { CaseEntry, Entry, EntryLists } from '../../src/model/entry.ts';
import { unitKinds } from '../../src/model/vocabulary.ts';
import {
  madeCase,
  madeEntry,
  madeLists,
  madeMethod,
  madeProblem,
  madeSource,
  madeStep,
  madeTemplate,
} from '../made-library.ts';

/** Thirty characters of running text, the same for the same number. */
const words = (number: number): string =>
  Array.from({ length: 30 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((number * 7919 + index * index * 613 + index * 31) % 5000)),
  ).join('');

const steps = Array.from({ length: 10 }, (_, index) => `step-${index}`);
const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** A case with something in every place, which uses common and rare methods. */
function largeCase(number: number, metrics: number): CaseEntry {
  const id = `case-${1000 + number}`;
  const from = [`source-${number} 1/1`, `source-${number} 1/2`];
  const ids = count(metrics).map((index) => `m${index}`);
  const entry = madeCase(id, {
    title: words(number).slice(0, 20),
    description: `${words(number + 1)}，共{m0}。`,
    unit: {
      name: `${words(number).slice(0, 8)}党支部`,
      shortName: words(number).slice(0, 4),
      kind: unitKinds[number % unitKinds.length],
      region: ['山西', '江苏', '云南'][number % 3],
    },
    updated: `2026-01-${String((number % 28) + 1).padStart(2, '0')}`,
    from,
    metrics: Object.fromEntries(
      ids.map((metric, index) => [
        metric,
        { label: words(index).slice(0, 6), wording: `${number + index}条`, counts: words(index), from, headline: true },
      ]),
    ),
    practices: steps.map((step, index) => ({
      id: `practice-${index}`,
      step,
      summary: `${words(number + index)}，共{m0}。`,
      methods: [`method-${number % 500}`, `method-${index}`, `method-${number % 7}`],
      metrics: ids.slice(0, 4),
      anchor: '做法',
      from,
    })) as never,
    outcomeMethods: ['method-0'],
    featured: number < 20,
  });
  return { ...entry, body: `## 做法\n\n${words(number)}<Metric id="m0" />。\n` };
}

const source = (number: number): Entry<'sources'> =>
  madeSource(`source-${number}`, 1, { title: `${words(number).slice(0, 10)}材料`, form: words(number) });

const term = (number: number): Entry<'glossary'> => ({
  ...madeEntry('glossary', `term-${number}`, {
    title: words(number).slice(0, 4),
    definition: words(number),
    definedBy: '编者',
    methods: ['method-0'],
    steps: ['step-0'],
  }),
  body: `${words(number + 2)}。`,
});

/**
 * A library of so many cases, each with two problems and a source of its own, 500 methods, 300 terms and 200 forms. The
 * first case has 300 metrics, one source 300 parts.
 */
export function largeLists(cases: number): EntryLists {
  return madeLists({
    cases: count(cases).map((number) => largeCase(number, number === 0 ? 300 : 6)),
    methods: count(500).map((number) =>
      madeMethod(`method-${number}`, {
        title: `${words(number).slice(0, 4)}${number}`,
        description: words(number),
        kind: ['做法', '要求', '提法'][number % 3],
        related: ['method-1'],
        steps: ['step-1'],
      }),
    ),
    steps: steps.map((id, index) => madeStep(id, index + 1)),
    problems: count(cases * 2).map((number) => ({
      ...madeProblem(`problem-${number}`, `case-${1000 + (number >> 1)}`, words(number % 90).slice(0, 8), number + 1),
    })),
    templates: count(200).map((number) => madeTemplate(`form-${number}`, ['step-1'], ['method-1'])),
    glossary: count(300).map(term),
    sources: [madeSource('source', 300), ...count(cases).map(source)],
    pages: [madeEntry('pages', 'about', { description: 'a' })],
  });
}
