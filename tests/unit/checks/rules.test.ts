import { describe, expect, test } from 'vitest';
import type { ExampleFiles } from '../../../src/checks/rule.ts';
import { rules } from '../../../src/checks/all-rules.ts';
import { libraryRules } from '../../../src/checks/document-record.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import type { CheckContext } from '../../../src/library/check-context.ts';
import { readDocument, type ContentDocument } from '../../../src/markdown/document.ts';
import { pictureFormat, type Pictures } from '../../../src/markdown/picture.ts';
import { readEditorialList } from '../../../src/library/load-editorial.ts';
import type { Editorial, EditorialList } from '../../../src/model/editorial.ts';
import { isCollection } from '../../../src/model/collections.ts';

const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));

function picturesIn(files: ExampleFiles, folder: string): Pictures {
  const pictures = Object.entries(files).filter(([path]) => !path.endsWith('.mdx') && folderOf(path) === folder);
  return new Map(
    pictures.map(([path, text]) => {
      const name = path.slice(folder.length + 1);
      return [name, { name, format: pictureFormat(Buffer.from(text, 'latin1')), bytes: text.length }];
    }),
  );
}

function documentsOf(files: ExampleFiles): ContentDocument[] {
  const documents = Object.entries(files).filter(([path]) => path.endsWith('.mdx'));
  return documents.map(([path, text]) => {
    const collection = folderOf(path);
    if (!isCollection(collection)) throw new Error(`No collection ${collection}`);
    return readDocument(`content/${path}`, collection, text, picturesIn(files, collection));
  });
}

/** Editors' lists and served files among the files of an example. */
function contextOf(files: ExampleFiles): CheckContext {
  const read = <L extends EditorialList>(list: L): Editorial[L] =>
    readEditorialList(list, `editorial/${list}.yaml`, files[`editorial/${list}.yaml`] ?? '[]').entries;
  const served = Object.keys(files).filter((path) => path.startsWith('public/'));
  return {
    editorial: { wordings: read('wordings'), names: read('names'), people: read('people'), themes: read('themes') },
    files: new Set(served.map((path) => path.slice('public'.length))),
  };
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const reportsOn = (files: ExampleFiles): string[] =>
    runChecks(documentsOf(files), [rule], contextOf(files)).map(
      ({ path, line, column, message }) => `${path.replace('content/', '')}:${line}:${column} ${message}`,
    );

  test('passes its ok examples', () => {
    for (const files of rule.examples.ok) expect(reportsOn(files)).toEqual([]);
  });

  test('reports its bad examples, all at once and in place', () => {
    for (const { files, issues } of rule.examples.bad) expect(reportsOn(files)).toEqual(issues);
  });

  test('carries an example of each kind', () => {
    expect(rule.examples.ok.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
  });
});

test.each(libraryRules(rules).map((rule) => [rule.id, rule] as const))(
  '%s takes plain values from documents',
  (_, rule) => {
    const { ok, bad } = rule.examples;
    for (const document of [...ok, ...bad.map(({ files }) => files)].flatMap(documentsOf)) {
      const facts = rule.read(document);
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    }
  },
);

test('every rule has a name of its own', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('CRLF and a byte order mark change no report', () => {
  for (const rule of rules) {
    for (const { files } of rule.examples.bad) {
      const windows = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          path.endsWith('.mdx') ? `\uFEFF${text.replace(/\n/g, '\r\n')}` : text,
        ]),
      );
      const read = (given: ExampleFiles) =>
        runChecks(documentsOf(given), [rule], contextOf(files)).map(({ fix: _, ...issue }) => issue);
      expect(read(windows)).toEqual(read(files));
    }
  }
});
