import { expect, test } from 'vitest';
import { rules } from '../../../src/checks/all-rules.ts';
import { recordOf, type RecordedDocument } from '../../../src/checks/document-record.ts';
import { issuesOf } from '../../../src/checks/issues-of.ts';
import { noEditorial } from '../../../src/model/editorial.ts';
import { fixture } from './fixture-library.ts';

const records = fixture.map((document) => ({ document, record: recordOf(document, rules, noEditorial) }));

/** A value that counts how often something in it is read, however deep. */
function counted<T>(value: T, count: () => void): T {
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  return new Proxy(value, {
    get: (target, key, receiver) => {
      count();
      return counted(Reflect.get(target, key, receiver) as unknown, count);
    },
  });
}

/** How often the rules on the library read what was taken from its documents, in so many copies of the fixture. */
function readsOf(copies: number): number {
  let reads = 0;
  const count = (): void => void (reads += 1);
  const documents = Array.from({ length: copies }, (_, copy) =>
    records.map(({ document: { path, collection, id, pictures }, record }): RecordedDocument => ({
      path: path.replace('.mdx', `-${copy}.mdx`),
      collection,
      id: copy === 0 ? id : `${id}-${copy}`,
      pictures,
      record: counted(record, count),
    })),
  ).flat();
  expect(issuesOf(documents, rules, new Set()).length).toBeGreaterThan(0);
  return reads;
}

test('four times the documents are read about four times as often, though all have the same names', () => {
  expect(readsOf(80) / readsOf(20)).toBeLessThan(5);
});

test('what is taken from a document are plain values', () => {
  for (const { record } of records) expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});
