import { expect, test } from 'vitest';
import { answerDigests, recordQuestions } from '../../../src/render/questions.ts';

const stove = { collection: 'cases', id: 'stove', data: { title: '炉具' } };
const loom = { collection: 'cases', id: 'loom', data: { title: '织机' } };

/** A library of two entries, whose titles may be others. */
const libraryOf = (...entries: (typeof stove)[]) => ({
  cases: entries,
  find: (_: string, id: string) => entries.find((entry) => entry.id === id),
  findAll: (_: string, ids: Iterable<string>) => entries.filter((entry) => [...ids].includes(entry.id)),
  titlesOf: ({ id }: { collection: string; id: string }) => entries.filter((entry) => entry.id === id),
});

test('a page’s questions are the lists it reads and the functions it calls, each once', async () => {
  const recorder = recordQuestions(libraryOf(stove, loom));
  const { value, questions } = await recorder.record(async () => {
    await Promise.resolve();
    recorder.library.find('cases', 'stove');
    recorder.library.find('cases', 'stove');
    recorder.library.findAll('cases', new Set(['loom', 'stove']));
    recorder.library.titlesOf(stove);
    return recorder.library.cases.length;
  });
  expect(value).toBe(2);
  expect(questions.map((question) => JSON.parse(question) as unknown)).toEqual([
    ['find', 'cases', 'stove'],
    ['findAll', 'cases', ['loom', 'stove']],
    ['titlesOf', { collection: 'cases', id: 'stove' }],
    ['cases'],
  ]);
});

test('nothing may be asked while nothing is rendered', async () => {
  const recorder = recordQuestions(libraryOf(stove));
  expect(() => recorder.library.cases).toThrow('cases');
  await recorder.record(() => Promise.resolve());
  expect(() => recorder.library.find('cases', 'stove')).toThrow('find');
});

test('questions of a page that failed are not those of the next', async () => {
  const recorder = recordQuestions(libraryOf(stove));
  const failing = recorder.record(() => {
    recorder.library.find('cases', 'stove');
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect((await recorder.record(() => Promise.resolve())).questions).toEqual([]);
});

test('an answer that cannot be asked for again is refused', async () => {
  const recorder = recordQuestions({ find: (given: object) => given });
  await expect(recorder.record(() => Promise.resolve(recorder.library.find({ a: 1 })))).rejects.toThrow('{"a":1}');
});

/** Digests of questions to a library whose entries are known by a digest of their titles. */
const digestsIn = (...entries: (typeof stove)[]) => {
  const known = new Map<object, string>(entries.map((entry) => [entry, entry.data.title]));
  return answerDigests(libraryOf(...entries), (value) => known.get(value));
};
const changed = { ...loom, data: { title: '新织机' } };

test.each([
  ['an entry that has changed', '["find","cases","loom"]', true],
  ['an entry that is as it was', '["find","cases","stove"]', false],
  ['a list in which an entry has changed', '["cases"]', true],
  ['entries of which one has changed', '["findAll","cases",["stove","loom"]]', true],
  ['entries of which none has changed', '["findAll","cases",["stove"]]', false],
  ['an entry that there is not', '["find","cases","none"]', false],
])('the digest of %s', (_, question, differs) => {
  expect(digestsIn(stove, loom)(question) !== digestsIn(stove, changed)(question)).toBe(differs);
});

test('a question is answered once however often its digest is needed', () => {
  let answers = 0;
  const digest = answerDigests({ count: () => (answers += 1) }, () => undefined);
  expect(digest('["count"]')).toBe(digest('["count"]'));
  expect(answers).toBe(1);
});

test('maps and sets count by what they contain', () => {
  const digestOf = (value: unknown): string => answerDigests({ value }, () => undefined)('["value"]');
  expect(digestOf(new Map([['a', 1]]))).not.toBe(digestOf(new Map([['a', 2]])));
  expect(digestOf(new Set(['a']))).not.toBe(digestOf(new Set(['b'])));
});
