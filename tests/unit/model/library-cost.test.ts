import { expect, test } from 'vitest';
import type { CaseEntry } from '../../../src/model/entry.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { madeCase, madeLists, madeMethod, madeProblem, madeStep } from '../../made-library.ts';

/** Entries that count how often a property of theirs is read. */
function counted<E extends object>(entries: readonly E[], count: () => void): E[] {
  return entries.map(
    (entry) =>
      new Proxy(entry, {
        get: (target, key, receiver) => {
          count();
          return Reflect.get(target, key, receiver) as unknown;
        },
      }),
  );
}

/** How often entries are read while a library of some size is linked and everything is asked that its pages ask. */
function readsOf(size: number): number {
  let reads = 0;
  const count = (): void => void (reads += 1);
  const numbers = Array.from({ length: size }, (_, number) => number);
  const library = linkLibrary(
    madeLists({
      cases: counted(
        numbers.map((number): CaseEntry => {
          const methods = [`m${number}`, `m${(number + 1) % size}`, 'common'];
          return madeCase(`c${number}`, { practices: [{ step: 'ask', methods }], outcomeMethods: methods });
        }),
        count,
      ),
      methods: counted(
        [madeMethod('common'), ...numbers.map((number) => madeMethod(`m${number}`, { related: ['common'] }))],
        count,
      ),
      problems: counted(
        numbers.map((number) => madeProblem(`p${number}`, `c${number}`, 'heading', 1)),
        count,
      ),
      steps: [madeStep('ask', 1), madeStep('meet', 2)],
    }),
  );
  for (const { id } of library.cases) {
    library.methodsOfCase(id);
    library.problemsOfCase(id);
    library.practice(id, 'ask');
    library.relatedCases(id);
    library.neighboursOf({ collection: 'cases', id });
  }
  for (const { id } of library.methods) {
    library.usePart(id, 1);
    library.unitKindsOfMethod(id);
    library.stepsOfMethod(id);
    library.relatedMethods(id);
    library.templatesOfMethod(id);
  }
  for (const { id } of library.steps) {
    library.casesAtStep(id);
    library.methodsOfStep(id);
    library.stepPart(id, 1);
    library.stepDigest(id);
  }
  for (const name of ['cases', 'methods', 'problems'] as const)
    for (let part = 1; part <= library.partCount(name); part += 1) library.part(name, part);
  for (let part = 1; part <= library.unitKindPartCount('高校'); part += 1) library.casesOfUnitKind('高校', part);
  library.newestCases(6);
  library.casesFrom('source', 1);
  library.partsOf('cases');
  library.latestUpdate('methods');
  return reads;
}

test('four times the entries are read about four times as often, sorting included', () => {
  // Sorting alone takes n log n: 5.3 times as many comparisons. One scan for each entry would make it 16 times.
  expect(readsOf(400) / readsOf(100)).toBeLessThan(6);
});
