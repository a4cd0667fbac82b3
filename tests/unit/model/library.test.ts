import { describe, expect, test } from 'vitest';
import { linkLibrary } from '../../../src/model/library.ts';
import { placesOf } from '../../../src/model/relations/places.ts';
import { madeCase, madeEntry, madeLists, madeMethod, madeProblem, madeStep, madeTemplate } from '../../made-library.ts';

const library = linkLibrary(
  madeLists({
    cases: [
      madeCase('beta', { practices: [{ step: 'meet', methods: ['five', 'five'] }], outcomeMethods: ['goal'] }),
      madeCase('alpha', {
        practices: [{ step: 'ask', methods: ['three', 'gone'] }],
        from: ['source 2/1', 'source 2/3'],
      }),
    ],
    methods: [
      madeMethod('three', { related: ['five'] }),
      madeMethod('five', { steps: ['ask'] }),
      madeMethod('goal', { kind: '要求', updated: '2026-04-01' }),
      madeMethod('whole', { title: '三带头', parts: [{ name: '三带头', method: 'three' }] }),
    ],
    steps: [madeStep('meet', 2), madeStep('ask', 1)],
    problems: [
      madeProblem('p3', 'alpha', 'second', 3),
      madeProblem('p2', 'alpha', 'first', 2),
      madeProblem('p1', 'alpha', 'first', 1),
      madeProblem('p4', 'nobody', 'first', 1),
    ],
    templates: [madeTemplate('form', ['ask', 'ask'], ['five'])],
  }),
);
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe('entries', () => {
  test('are found by collection and id', () => {
    expect(library.find('steps', 'ask')).toBe(library.steps[0]);
    expect(library.find('steps', 'five')).toBeUndefined();
    expect(library.find('steps', 'constructor')).toBeUndefined();
  });

  test('of a list of ids are those that exist, in the order of the ids', () => {
    expect(ids(library.findAll('methods', ['goal', 'gone', 'five']))).toEqual(['goal', 'five']);
  });

  test('that must exist are an error when they do not', () => {
    expect(library.get('methods', 'five').id).toBe('five');
    expect(() => library.get('methods', 'gone')).toThrow('No entry methods/gone');
  });

  test('have the neighbours of their list, the first and the last one only', () => {
    const [ask, meet] = library.steps;
    expect(library.neighboursOf({ collection: 'steps', id: 'ask' })).toEqual({ next: meet });
    expect(library.neighboursOf({ collection: 'steps', id: 'meet' })).toEqual({ previous: ask });
    expect(library.neighboursOf({ collection: 'steps', id: 'gone' })).toEqual({});
  });
});

test('lists stand in the order of the site, whatever the order of files', () => {
  expect(ids(library.steps)).toEqual(['ask', 'meet']);
  expect(ids(library.cases)).toEqual(['beta', 'alpha']);
  expect(ids(library.problems)).toEqual(['p1', 'p2', 'p3', 'p4']);
});

describe('practices', () => {
  test('are found by case and id, and by case and step', () => {
    expect(library.practice('alpha', 'ask')?.anchor).toBe('alpha-ask');
    expect(library.practice('alpha', 'meet')).toBeUndefined();
    expect(library.practicesAt('beta', 'meet').map(({ anchor }) => anchor)).toEqual(['beta-meet']);
    expect(library.practicesAt('beta', 'ask')).toEqual([]);
  });

  test('of a step stand beside the silent cases', () => {
    expect(library.casesAtStep('ask').map(({ case: { id }, practices }) => [id, practices.length])).toEqual([
      ['beta', 0],
      ['alpha', 1],
    ]);
  });
});

describe('a method', () => {
  test('is used where practices name it, once however often one does', () => {
    expect(library.usesOfMethod('five').map((use) => [use.case.id, use.practices.length, use.outcomes.length])).toEqual(
      [['beta', 1, 0]],
    );
  });

  test('is used where only an outcome names it', () => {
    expect(library.usesOfMethod('goal').map((use) => [use.case.id, use.practices.length, use.outcomes.length])).toEqual(
      [['beta', 0, 1]],
    );
    expect(library.usesOfMethod('whole')).toEqual([]);
  });

  test('belongs to the steps where it is used and to those it names, in the order of the process', () => {
    expect(ids(library.stepsOfMethod('five'))).toEqual(['ask', 'meet']);
  });

  test('is related to those it names and those that name it', () => {
    expect(ids(library.relatedMethods('three').shown)).toEqual(['five', 'whole']);
    expect(ids(library.relatedMethods('five').shown)).toEqual(['three']);
    expect(ids(library.relatedMethods('whole').shown)).toEqual(['three']);
    expect(library.relatedMethods('gone')).toEqual({ shown: [], total: 0 });
  });

  test('is listed under its kind', () => {
    expect(ids(library.methodsOfKind('要求').shown)).toEqual(['goal']);
    expect(library.methodsOfKind('提法')).toEqual({ shown: [], total: 0 });
  });
});

test('a case lists the methods of its practices, then of its outcomes, unknown ones left out', () => {
  expect(ids(library.methodsOfCase('beta'))).toEqual(['five', 'goal']);
  expect(ids(library.methodsOfCase('alpha'))).toEqual(['three']);
});

test('a step lists the methods used in it before those that only name it', () => {
  expect(ids(library.methodsOfStep('ask').shown)).toEqual(['three', 'five']);
});

test('problems of a case are grouped by heading in the order of their numbers', () => {
  expect(library.problemsOfCase('alpha').map(({ heading, problems }) => [heading, ids(problems)])).toEqual([
    ['first', ['p1', 'p2']],
    ['second', ['p3']],
  ]);
  expect(library.problemsOfCase('beta')).toEqual([]);
});

test('problems of a case that does not exist are nowhere', () => {
  expect(library.problemsOfCase('nobody')).toEqual([]);
});

test('forms are listed at their steps and methods, once however often they name one', () => {
  expect(ids(library.templatesOfStep('ask').shown)).toEqual(['form']);
  expect(ids(library.templatesOfMethod('five').shown)).toEqual(['form']);
  expect(library.templatesOfStep('meet')).toEqual({ shown: [], total: 0 });
});

describe('what comes from a source', () => {
  test('are the cases that name the part, each once', () => {
    expect(ids(library.casesFrom('source', 2).shown)).toEqual(['alpha']);
    expect(library.casesFrom('source', 3)).toEqual({ shown: [], total: 0 });
  });

  test('is listed by part, each once and in order', () => {
    expect(library.partsOf('cases')).toEqual({
      shown: [
        { source: 'source', part: 1, heading: 0 },
        { source: 'source', part: 2, heading: 0 },
      ],
      total: 2,
    });
    expect(library.partsOf('steps')).toEqual({ shown: [], total: 0 });
  });

  test('is named up to twelve places, each once, with how many there are', () => {
    const places = placesOf(
      [...Array(2)].flatMap(() => Array.from({ length: 30 }, (_, part) => ({ source: 's', part }))),
    );
    expect(places.shown.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(places.total).toBe(30);
  });
});

test('a list was changed when the entry changed last was, an empty one when any entry was', () => {
  expect(library.latestUpdate('methods')).toBe('2026-04-01');
  expect(library.latestUpdate('pages')).toBe('2026-04-01');
  expect(linkLibrary(madeLists({})).latestUpdate('pages')).toBe('');
});

test('titles are ordered by pinyin, ids decide between titles that are alike', () => {
  const page = (id: string, title: string) => madeEntry('pages', id, { title, description: 'a' });
  const { pages } = linkLibrary(madeLists({ pages: [page('c', '组织'), page('b', '案例'), page('a', '案例')] }));
  expect(ids(pages)).toEqual(['a', 'b', 'c']);
});
