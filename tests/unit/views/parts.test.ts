import { describe, expect, test } from 'vitest';
import { linkLibrary } from '../../../src/model/library.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { listFoot, partAddresses, partLinks, partNeighbours, partNumber } from '../../../src/views/parts.ts';
import { stepPage, stepPractices } from '../../../src/views/step-page.ts';
import { madeCase, madeLists, madeMethod, madeStep } from '../../made-library.ts';

test.each([
  [1, 1, [1]],
  [1, 5, [1, 2, 3, 4, 5]],
  [1, 10, [1, 2, 3, 'gap', 10]],
  [5, 10, [1, 2, 3, 4, 5, 6, 7, 'gap', 10]],
  [50, 100, [1, 'gap', 48, 49, 50, 51, 52, 'gap', 100]],
  [100, 100, [1, 'gap', 98, 99, 100]],
])('part %i of %i links to %j', (number, count, links) => {
  expect(partLinks({ number, count })).toEqual(links);
});

test('a part leads to the one before, by the address of the list where that is the first, and to the one after', () => {
  const part = { address: '/cases/', count: 3 };
  expect(partNeighbours({ ...part, number: 1 })).toEqual({ next: '/cases/2/' });
  expect(partNeighbours({ ...part, number: 2 })).toEqual({ previous: '/cases/', next: '/cases/3/' });
  expect(partNeighbours({ ...part, number: 3 })).toEqual({ previous: '/cases/2/' });
});

test('only a number from two on is one of a part', () => {
  expect(['2', '10', '1', '0', '02', '2a', 'a', '', '-2', '2.5'].map(partNumber)).toEqual([
    ...[2, 10],
    ...Array.from({ length: 8 }, () => undefined),
  ]);
});

/** A library in which every case is at one step and uses one method, of so many. */
const made = (cases: number, methods = 1) =>
  linkLibrary(
    madeLists({
      cases: Array.from({ length: cases }, (_, index) =>
        madeCase(`c${index}`, { practices: [{ step: 'ask', methods: ['m0'] }] }),
      ),
      methods: Array.from({ length: methods }, (_, index) => madeMethod(`m${index}`, { steps: ['ask'] })),
      steps: [madeStep('ask', 1), madeStep('end', 2)],
    }),
  );

describe('addresses of parts', () => {
  test('are none where everything fits on one page', () => {
    expect(partAddresses(made(20))).toEqual([]);
    expect(partAddresses(linkLibrary(madeLists({})))).toEqual([]);
  });

  test('are those of lists, of kinds of unit, of steps and of methods, in parts', () => {
    expect(partAddresses(made(61, 61))).toEqual([
      ...['/cases/2/', '/cases/3/', '/methods/2/'],
      ...['/cases/unit/gao-xiao/', '/cases/unit/gao-xiao/2/', '/cases/unit/gao-xiao/3/'],
      ...['/steps/ask/2/', '/steps/ask/3/'],
      ...['/methods/m0/2/', '/methods/m0/3/', '/methods/m0/4/'],
    ]);
  });
});

describe('the home page', () => {
  test('of a small library shows every case in the order of the list, without counts', () => {
    const page = homePage(made(6));
    expect(page.cases.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
    expect(page).toMatchObject({ hasMore: false, unitKinds: [], featured: [] });
    expect(page.tasks.map(({ cases }) => cases)).toEqual([undefined, undefined]);
  });

  test('of a larger one shows six, and counts', () => {
    const page = homePage(made(40, 500));
    expect(page).toMatchObject({ hasMore: true, total: 40, unitKinds: [{ kind: '高校', cases: 40 }] });
    expect(page.cases).toHaveLength(6);
    expect(page.tasks.map(({ cases }) => cases)).toEqual([40, 0]);
    expect(page.methods.map(({ methods }) => [methods.shown.length, methods.total])).toEqual([[30, 500]]);
  });

  test('of a library without anything has nothing', () => {
    expect(homePage(linkLibrary(madeLists({})))).toMatchObject({ cases: [], tasks: [], methods: [], total: 0 });
  });
});

describe('the page of a step', () => {
  const practised = (cases: number, step = 'ask') => {
    const library = made(cases);
    const entry = library.get('steps', step);
    return { page: stepPage(library, entry, []), practices: stepPractices(library, entry, 1) };
  };

  test('shows up to six cases side by side, silent ones too, and no digest', () => {
    const { page, practices } = practised(6, 'end');
    expect(practices?.cells.map(({ practices: { length } }) => length)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(page.digest).toBeUndefined();
    expect(page.outline.map(({ slug }) => slug)).toEqual(['bi-jiao']);
  });

  test('shows of more cases how they differ, then a part of those that tell of it', () => {
    const { page, practices } = practised(61);
    expect([page.digest?.cases, page.silent]).toEqual([61, 0]);
    expect(practices?.cells).toHaveLength(24);
    expect(practices?.part).toEqual({ address: '/steps/ask/', anchor: 'bi-jiao', number: 1, count: 3 });
    expect(page.outline.map(({ slug }) => slug)).toEqual(['bu-tong', 'bi-jiao']);
  });

  test('that none of many cases tells of has nothing to compare', () => {
    const { page, practices } = practised(61, 'end');
    expect(practices?.cells).toEqual([]);
    expect(page.outline.map(({ slug }) => slug)).toEqual(['bu-tong']);
  });
});

test('the foot of a list names the day and the sources of what it shows; of an empty one the day of the library', () => {
  const library = linkLibrary(
    madeLists({
      cases: [
        madeCase('a', { updated: '2026-01-01', from: 'source 1/1' }),
        madeCase('b', { updated: '2026-02-02', from: 'source 2/1' }),
      ],
    }),
  );
  expect(listFoot(library, [library.get('cases', 'a')])).toEqual({
    updated: '2026-01-01',
    from: { shown: [{ source: 'source', part: 1, heading: 0 }], total: 1 },
  });
  expect(listFoot(library, [])).toEqual({ updated: '2026-02-02', from: { shown: [], total: 0 } });
});
