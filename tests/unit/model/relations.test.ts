import { expect, test } from 'vitest';
import {
  arrangeLibrary,
  type CaseEntry,
  type Entry,
  type MethodEntry,
  type ProblemEntry,
} from '../../../src/model/library.ts';
import { schemas, type Frontmatter } from '../../../src/model/schemas.ts';
import {
  casesAtStep,
  latestUpdate,
  methodsOfCase,
  methodsOfStep,
  neighbours,
  partsOf,
  problemGroups,
  relatedMethods,
  stepsOfMethod,
  usesOfMethod,
} from '../../../src/model/relations.ts';
import type { Collection } from '../../../src/model/vocabulary.ts';

const day = '2026-03-02';
const from = 'source 1/1';
const advice = { reusable: ['a'], fits: ['a'], needs: ['a'], avoid: ['a'], cautions: ['a'] };

function entry<C extends Collection>(collection: C, id: string, frontmatter: Record<string, unknown>): Entry<C> {
  return {
    collection,
    id,
    body: '',
    data: schemas[collection].parse({ title: id, updated: day, ...frontmatter }) as Frontmatter[C],
  };
}

const caseEntry = (
  id: string,
  practices: { step: string; methods: string[] }[],
  outcomeMethods: string[] = [],
): CaseEntry =>
  entry('cases', id, {
    description: 'a',
    unit: { name: id, shortName: id, kind: '高校' },
    from,
    status: { evidence: '来源自述', inUse: '来源未述', comparedOn: day },
    metrics: {},
    practices: practices.map((practice) => ({ ...practice, id: practice.step, summary: 'a', anchor: 'a', from })),
    outcomes: [{ text: 'a', methods: outcomeMethods, from }],
    advice,
  });
const method = (id: string, more: Record<string, unknown> = {}): MethodEntry =>
  entry('methods', id, { description: 'a', kind: '做法', from, ...more });
const step = (id: string, order: number) => entry('steps', id, { description: 'a', order, task: 'a' });
const problem = (id: string, heading: string, order: number, caseId = 'alpha'): ProblemEntry =>
  entry('problems', id, { case: caseId, heading, classifiedBy: '来源', finding: 'a', order, from });

const library = arrangeLibrary({
  cases: [
    caseEntry('beta', [{ step: 'meet', methods: ['five'] }], ['goal']),
    caseEntry('alpha', [{ step: 'ask', methods: ['three'] }]),
  ],
  methods: [
    method('three', { related: ['five'] }),
    method('five', { steps: ['ask'] }),
    method('goal'),
    method('whole', { title: '三带头', parts: [{ name: '三带头', method: 'three' }] }),
  ],
  steps: [step('meet', 2), step('ask', 1)],
  problems: [problem('p3', 'second', 3), problem('p2', 'first', 2), problem('p1', 'first', 1)],
  templates: [],
  glossary: [],
  sources: [],
  pages: [],
});
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

test('steps stand in the order of the process, whatever the order of files', () => {
  expect(ids(library.steps)).toEqual(['ask', 'meet']);
});

test('a step shows every case, the silent ones with no practice', () => {
  expect(casesAtStep(library, 'ask').map(({ case: { id }, practices }) => [id, practices.length])).toEqual([
    ['alpha', 1],
    ['beta', 0],
  ]);
});

test('a method knows the cases that practised it', () => {
  expect(usesOfMethod(library, 'five').map(({ case: { id } }) => id)).toEqual(['beta']);
});

test('a method named only in an outcome counts as used', () => {
  const [use] = usesOfMethod(library, 'goal');
  expect([use?.case.id, use?.practices.length, use?.outcomes.length]).toEqual(['beta', 0, 1]);
});

test('a case lists the methods of its practices, then of its outcomes', () => {
  expect(ids(methodsOfCase(library, library.cases[1]!))).toEqual(['five', 'goal']);
});

test('a step lists the methods used in it before those that only name it', () => {
  expect(ids(methodsOfStep(library, 'ask'))).toEqual(['three', 'five']);
});

test('a method belongs to the steps where it is used and to those it names, in process order', () => {
  expect(
    ids(
      stepsOfMethod(
        library,
        library.methods.find(({ id }) => id === 'five')!,
      ),
    ),
  ).toEqual(['ask', 'meet']);
});

test('methods are related both ways', () => {
  const related = (id: string) =>
    ids(
      relatedMethods(
        library,
        library.methods.find((candidate) => candidate.id === id)!,
      ),
    );
  expect(related('three')).toEqual(['five', 'whole']);
  expect(related('five')).toEqual(['three']);
  expect(related('whole')).toEqual(['three']);
});

test('problems are grouped by heading in the order of their numbers', () => {
  expect(problemGroups(library, 'alpha').map(({ heading, problems }) => [heading, ids(problems)])).toEqual([
    ['first', ['p1', 'p2']],
    ['second', ['p3']],
  ]);
});

test('the first and the last entry have one neighbour', () => {
  expect(neighbours(library.steps, 'ask')).toEqual({ next: library.steps[1] });
  expect(neighbours(library.steps, 'meet')).toEqual({ previous: library.steps[0] });
});

test('the latest update is the greatest day', () => {
  expect(latestUpdate([{ data: { updated: '2026-01-31' } }, { data: { updated: '2026-02-01' } }])).toBe('2026-02-01');
});

test('parts of the sources are listed once, in order', () => {
  const at = (part: number) => ({ data: { from: [{ source: 's', part, paragraph: 3 }] } });
  expect(partsOf([at(2), at(1), at(2)]).map(({ part }) => part)).toEqual([1, 2]);
});
