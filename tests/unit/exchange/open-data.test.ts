import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { openDataFiles } from '../../../src/exchange/open-data.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import type { EntryLists } from '../../../src/model/entry.ts';
import { madeCase, madeLists, madeMethod, madeStep, madeTemplate } from '../../made-library.ts';

const url = (address: string): string => `https://example.org${address}`;
const publication = { title: '库', licence: '许可', url };
const made = (lists: EntryLists): Map<string, string> =>
  new Map([...openDataFiles(linkLibrary(lists), publication)].map(({ path, content }) => [path, content]));

const metrics = {
  opinions: { label: '意见', wording: '50余条', counts: '意见的条数', from: 'source 1/1' },
  members: { label: '党员', wording: '31名', counts: '党员的人数', from: 'source 1/2' },
};
const libraryOf = (count: number): EntryLists =>
  madeLists({
    cases: Array.from({ length: count }, (_, index) =>
      madeCase(`case-${index}`, {
        metrics,
        practices: [{ step: 'ask', methods: ['five'], summary: '征集{opinions}' }],
      }),
    ),
    methods: [madeMethod('five')],
    steps: [madeStep('ask', 1)],
    templates: [madeTemplate('form', ['ask'], ['five'])],
  });

interface Index {
  $schema: string;
  count: number;
  parts: { count: number; json: string; ndjson: string }[];
}
const names = ['cases', 'methods', 'metrics', 'templates'] as const;

function schemaIn(files: Map<string, string>, name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  (addFormats as unknown as { default: typeof addFormats }).default(ajv);
  return ajv.compile(JSON.parse(files.get(`data/${name}.schema.json`) ?? '') as object);
}

describe.each([0, 1, 3_000])('open data of a library of %i cases', (count) => {
  const files = made(libraryOf(count));
  const read = (address: string): string => files.get(address.slice(url('/').length)) ?? '';
  const indexOf = (name: string): Index => JSON.parse(files.get(`data/${name}.json`) ?? '') as Index;

  test.each(names)('has an index of %s that leads to every part, and no file besides', (name) => {
    const { parts, count: total } = indexOf(name);
    expect(total).toBe({ cases: count, methods: 1, metrics: 2 * count, templates: 1 }[name]);
    expect([...files.keys()].filter((path) => path.startsWith(`data/${name}-`)).sort()).toEqual(
      parts.flatMap(({ json, ndjson }) => [json, ndjson].map((address) => address.slice(url('/').length))).sort(),
    );
  });

  test.each(names)('has %s as JSON and as lines of the same records, the parts together all of them', (name) => {
    for (const { count: size, json, ndjson } of indexOf(name).parts) {
      const { records } = JSON.parse(read(json)) as { records: unknown[] };
      const lines = read(ndjson).trimEnd().split('\n');
      expect(records.length).toBe(size);
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual(records);
      expect(Buffer.byteLength(read(json))).toBeLessThan(1_100_000);
    }
    const all = indexOf(name).parts.reduce((sum, part) => sum + part.count, 0);
    expect(all).toBe(indexOf(name).count);
  });

  test.each(names)('is valid by its own schemas: %s', (name) => {
    const validIndex = schemaIn(files, 'index');
    expect([validIndex(indexOf(name)), validIndex.errors]).toEqual([true, null]);
    const valid = schemaIn(files, name);
    for (const { json } of indexOf(name).parts) {
      const part = JSON.parse(read(json)) as { $schema: string };
      expect(part.$schema).toBe(url(`/data/${name}.schema.json`));
      expect([valid(part), valid.errors]).toEqual([true, null]);
      expect(valid({ ...part, records: [{}] })).toBe(false);
    }
  });
});

test('a record has what its entry says, with names in the place of ids and wordings in the place of metrics', () => {
  const files = made(libraryOf(1));
  expect(JSON.parse(files.get('data/cases-from-case-0.ndjson') ?? '')).toMatchObject({
    id: 'case-0',
    url: url('/cases/case-0/'),
    practices: [
      {
        step: 'ask',
        methods: ['five'],
        summary: '征集50余条',
        from: [{ source: 'source', place: expect.any(String) as string }],
      },
    ],
  });
  expect(JSON.parse(files.get('data/methods-from-five.ndjson') ?? '')).toMatchObject({ id: 'five', cases: ['case-0'] });
  expect(JSON.parse(files.get('data/templates-from-form.ndjson') ?? '')).toMatchObject({
    id: 'form',
    methods: ['five'],
    fields: [{ name: 'a', hint: 'a', by: '编者', kind: '短文', perRow: false }],
    files: [url('/forms/form.docx')],
  });
  expect(
    files
      .get('data/metrics-from-case-0.opinions.ndjson')
      ?.split('\n')
      .slice(0, 2)
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([
    { id: 'opinions', case: 'case-0', value: 50, bound: 'lower', qualifier: '余', unit: '条' },
    { id: 'members', case: 'case-0', value: 31, bound: 'exact' },
  ]);
});

test('one more case changes few files of a large library', () => {
  const before = made(libraryOf(3_000));
  const more = libraryOf(3_000);
  const after = made({ ...more, cases: [...more.cases, madeCase('case-1500b', { metrics })] });
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(changed.filter((path) => path.includes('-from-')).length).toBeLessThanOrEqual(8);
});
