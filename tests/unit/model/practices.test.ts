import { describe, expect, test } from 'vitest';
import { linkLibrary } from '../../../src/model/library.ts';
import { itemsOf } from '../../../src/model/relations/parts.ts';
import { madeCase, madeLists, madeMethod, madeStep } from '../../made-library.ts';

const metrics = { m: { label: 'a', wording: '3条', counts: 'a', from: 'source 1/1' } };
const ask = { step: 'ask', summary: 'a' };
const library = linkLibrary(
  madeLists({
    cases: [
      madeCase('brief', { practices: [{ ...ask, methods: ['five'] }] }),
      madeCase('wordy', { practices: [{ ...ask, summary: 'a longer summary' }] }),
      madeCase('twice', {
        practices: [
          { ...ask, methods: ['five', 'gone'] },
          { ...ask, methods: ['three'] },
        ],
      }),
      madeCase('figures', {
        metrics,
        practices: [{ ...ask, metrics: ['m'], methods: ['three', 'five'] } as never],
        unit: { name: 'a', shortName: 'a', kind: '企业' },
      }),
      madeCase('silent', { practices: [{ step: 'meet' }] }),
    ],
    methods: [madeMethod('five'), madeMethod('three')],
    steps: [madeStep('ask', 1), madeStep('meet', 2), madeStep('end', 3)],
  }),
);

describe('what cases did in a step', () => {
  test('begins with the case that tells most: figures, then practices, then words', () => {
    const part = library.stepPart('ask', 1);
    expect(part && itemsOf(part).map((cell) => cell.case.id)).toEqual(['figures', 'twice', 'wordy', 'brief']);
  });

  test('leaves out silent cases, and has one empty part for a step that none tells of', () => {
    expect(library.stepPart('end', 1)).toMatchObject({ count: 1, total: 0, sections: [] });
    expect(library.stepPart('end', 2)).toBeUndefined();
    expect(library.stepPartCount('gone')).toBe(1);
  });

  test('is cut into parts of 24 cases', () => {
    const cases = Array.from({ length: 25 }, (_, index) => madeCase(`c${100 + index}`, {}));
    const many = linkLibrary(madeLists({ cases, steps: [madeStep('ask', 1)] }));
    expect(many.stepPartCount('ask')).toBe(2);
    const last = many.stepPart('ask', 2);
    expect(last && itemsOf(last).map((cell) => cell.case.id)).toEqual(['c124']);
  });
});

describe('the digest of a step', () => {
  test('counts the cases of each method, the most used first, methods that do not exist left out', () => {
    const { methods, cases, withoutMethod } = library.stepDigest('ask');
    expect(methods.shown.map(({ method, cases: count }) => [method.id, count])).toEqual([
      ['five', 3],
      ['three', 2],
    ]);
    expect([methods.total, cases, withoutMethod]).toEqual([2, 4, 1]);
  });

  test('has the kinds of unit of the cases that tell of it', () => {
    expect(library.stepDigest('ask').unitKinds).toEqual(['企业', '高校']);
    expect(library.stepDigest('end')).toEqual({
      cases: 0,
      methods: { shown: [], total: 0 },
      withoutMethod: 0,
      unitKinds: [],
    });
  });
});
