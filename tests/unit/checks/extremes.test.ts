import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CheckCache } from '../../../src/checks/check-cache.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import type { Collection } from '../../../src/model/collections.ts';
import { broken, reportsOn } from './fixture-library.ts';

const read = (collection: Collection, id: string, text: string) =>
  readDocument(`content/${collection}/${id}.mdx`, collection, text);

test('a library without a document is in order', () => {
  const root = mkdtempSync(join(tmpdir(), 'empty-'));
  mkdirSync(join(root, 'content'));
  expect(checkContent(join(root, 'content'), 'content', new CheckCache(root))).toMatchObject({ issues: [], files: 0 });
  rmSync(root, { recursive: true });
});

test('a case may declare and show three hundred metrics', () => {
  const numbers = Array.from({ length: 300 }, (_, number) => number);
  const metrics = numbers.map(
    (number) => `  m-${number}: { label: 数, wording: ${number + 2}条, counts: 数, from: report 1/1 }\n`,
  );
  const shown = numbers.map((number) => `提出意见<Metric id="m-${number}" />。\n`);
  const documents = broken(
    ['cases/library-branch.mdx', 'metrics:\n', `metrics:\n${metrics.join('')}`],
    ['cases/library-branch.mdx', '\n## ', `\n${shown.join('\n')}\n## `],
  );
  expect(reportsOn(documents)).toEqual([]);
});

test('five hundred methods that name each other are told apart', () => {
  const methods = Array.from({ length: 500 }, (_, number) =>
    read(
      'methods',
      `m-${number}`,
      `---\ntitle: 法${number}\nrelated: [m-${(number + 1) % 500}]\n---\n[下一个](/methods/m-${number + 2}/)\n`,
    ),
  );
  const issues = runChecks(methods).filter(({ rule }) => rule !== 'frontmatter-schema' && rule !== 'mnemonic');
  expect(issues.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'content/methods/m-498.mdx internal-link',
    'content/methods/m-499.mdx internal-link',
  ]);
});

test('a body of two megabytes is refused, with one report', () => {
  const body = '这一句不长，读得完。\n\n'.repeat(60_000);
  const text = `---\ntitle: 甲\nupdated: 2026-03-02\ndescription: 乙。\n---\n\n${body}`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(1_900_000);
  expect(runChecks([read('pages', 'a', text)]).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'long-file error',
  ]);
});
