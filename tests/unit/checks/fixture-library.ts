import { loadContent } from '../../../src/library/load-content.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { readDocument, type ContentDocument } from '../../../src/markdown/document.ts';

export const fixtureFolder = 'tests/fixtures/content';

/** The valid library that tests break. */
export const fixture: readonly ContentDocument[] = loadContent(fixtureFolder).documents;

/** One mend in reverse: in the file whose path ends so, the text is replaced by another. */
export type Breakage = readonly [path: string, from: string, to: string];

/** The fixture with texts replaced in memory. */
export function broken(...breakages: readonly Breakage[]): ContentDocument[] {
  const texts = new Map(fixture.map(({ path, text }) => [path, text]));
  for (const [path, from, to] of breakages) {
    const text = texts.get(`content/${path}`);
    if (!text?.includes(from)) throw new Error(`${path} does not hold ${from}`);
    texts.set(
      `content/${path}`,
      text.replace(from, () => to),
    );
  }
  return fixture.map(({ path, collection, pictures }) =>
    readDocument(path, collection, texts.get(path) ?? '', pictures),
  );
}

/** Everything that the checks say of documents, a line each. */
export function reportsOn(documents: readonly ContentDocument[]): string[] {
  return runChecks(documents).map(
    ({ path, line, column, rule, message }) => `${path}:${line}:${column} ${rule} ${message}`,
  );
}
