import { describe, expect, test } from 'vitest';
import { linkLibrary, type Library } from '../../../src/model/library.ts';
import { madeCase, madeLists, madeMethod, madeStep, type MadeCase } from '../../made-library.ts';

const unit = (kind: string, region?: string) => ({
  unit: { name: 'a', shortName: 'a', kind, ...(region && { region }) },
});
const using = (...methods: string[]): MadeCase => ({ practices: [{ step: 'ask', methods }] });

function libraryOf(cases: Readonly<Record<string, MadeCase>>): Library {
  return linkLibrary(
    madeLists({
      cases: Object.entries(cases).map(([id, given]) => madeCase(id, given)),
      methods: ['common', 'rare', 'other'].map((id) => madeMethod(id)),
      steps: [madeStep('ask', 1), madeStep('meet', 2)],
    }),
  );
}

const relatedTo = (library: Library, id: string): string[] =>
  library.relatedCases(id).map((related) => related.case.id);

describe('cases related to one', () => {
  test('share a rare method rather than a common one, and a method rather than the kind of unit', () => {
    const library = libraryOf({
      a: { ...using('common', 'rare'), ...unit('高校') },
      b: { ...using('common'), ...unit('企业') },
      c: { ...using('rare'), ...unit('企业') },
      d: { practices: [{ step: 'meet' }], ...unit('高校') },
      e: { ...using('common'), ...unit('农村') },
      f: { ...using('common'), ...unit('农村') },
    });
    expect(relatedTo(library, 'a')).toEqual(['c', 'b', 'e', 'f', 'd']);
  });

  test('come with everything they have in common', () => {
    const library = libraryOf({
      a: { practices: [{ step: 'ask', methods: ['rare'] }, { step: 'meet' }], ...unit('高校', '山西') },
      b: { practices: [{ step: 'meet', methods: ['rare', 'other'] }], ...unit('高校', '山西') },
      c: { practices: [{ step: 'meet' }], ...unit('企业', '江苏') },
    });
    const [b, c] = library.relatedCases('a');
    expect([b?.methods.map(({ id }) => id), b?.steps.map(({ id }) => id), b?.unitKind, b?.region]).toEqual([
      ['rare'],
      ['meet'],
      '高校',
      '山西',
    ]);
    expect(c).toMatchObject({ methods: [], steps: [{ id: 'meet' }] });
    expect(c).not.toHaveProperty('unitKind');
    expect(c).not.toHaveProperty('region');
  });

  test('are none where nothing is shared, for the only case, and for one that does not exist', () => {
    const library = libraryOf({
      a: { practices: [{ step: 'ask' }], ...unit('高校') },
      b: { practices: [{ step: 'meet' }], ...unit('企业') },
    });
    expect(library.relatedCases('a')).toEqual([]);
    expect(libraryOf({ a: {} }).relatedCases('a')).toEqual([]);
    expect(library.relatedCases('gone')).toEqual([]);
  });

  test('are six at most, the first of the library where all share the same', () => {
    const twenty = Array.from({ length: 20 }, (_, number) => [`c${10 + number}`, {}] as const);
    const library = libraryOf(Object.fromEntries(twenty));
    expect(relatedTo(library, 'c12')).toEqual(['c10', 'c11', 'c13', 'c14', 'c15', 'c16']);
  });

  test('are found in a long list too, next to the case and round the end', () => {
    const many = Array.from({ length: 200 }, (_, number) => [`c${100 + number}`, {}] as const);
    const library = libraryOf(Object.fromEntries(many));
    for (const id of ['c100', 'c200', 'c299']) expect(relatedTo(library, id)).toHaveLength(6);
    expect(relatedTo(library, 'c200')).not.toContain('c200');
  });

  test('do not depend on the order of files', () => {
    const cases = { a: using('rare'), b: using('rare'), c: using('rare', 'common'), d: using('common') };
    const reversed = Object.fromEntries(Object.entries(cases).reverse());
    for (const id of Object.keys(cases))
      expect(relatedTo(libraryOf(reversed), id)).toEqual(relatedTo(libraryOf(cases), id));
  });
});
