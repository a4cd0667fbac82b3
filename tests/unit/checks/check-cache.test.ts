import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CheckCache } from '../../../src/checks/check-cache.ts';
import { checkContent, type CheckedContent } from '../../../src/checks/check-content.ts';
import { checkOnAllCores } from '../../../src/checks/check-on-all-cores.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { RecordCache } from '../../../src/library/cache/record-cache.ts';
import { copyFixture } from '../../fixture-copy.ts';

let root = '';
beforeEach(() => {
  root = copyFixture();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const check = (cache?: CheckCache): CheckedContent => checkContent(join(root, 'content'), 'content', cache);
const file = (path: string): string => join(root, path);

/** How many documents the rules were asked about. */
function asked(run: () => unknown): number {
  const keep = vi.spyOn(RecordCache.prototype, 'keep');
  run();
  const records = keep.mock.calls.filter(([, , value]) => 'facts' in (value as object));
  keep.mockRestore();
  return records.length;
}

test('the rules are asked about a document again only when its file has changed', () => {
  expect(asked(() => check(new CheckCache(root)))).toBe(10);
  expect(asked(() => check(new CheckCache(root)))).toBe(0);
  appendFileSync(file('content/pages/guide.mdx'), '\n再写一句。\n');
  expect(asked(() => check(new CheckCache(root)))).toBe(1);
  const cache = new CheckCache();
  expect(asked(() => check(cache))).toBe(10);
  appendFileSync(file('content/pages/guide.mdx'), '\n再写一句。\n');
  expect(asked(() => check(cache))).toBe(1);
});

test("a change of the editors' lists asks about all documents again", () => {
  appendFileSync(file('content/pages/guide.mdx'), '\n由王建国书记带头。\n');
  expect(check(new CheckCache(root)).issues).toMatchObject([{ rule: 'personal-data' }]);
  appendFileSync(file('editorial/people.yaml'), '\n- { name: 王建国, reason: 公职 }\n');
  expect(check(new CheckCache(root)).issues).toEqual([]);
});

test('a cache that was spoilt changes nothing', () => {
  appendFileSync(file('content/pages/guide.mdx'), '\n共17名党员，待补充。\n');
  const issues = check(new CheckCache(root)).issues;
  expect(issues.length).toBeGreaterThan(0);
  for (const path of listFiles(file('.cache')))
    writeFileSync(file(`.cache/${path}`), readFileSync(file(`.cache/${path}`), 'utf8').replaceAll('补充', '完善'));
  expect(check(new CheckCache(root)).issues).toEqual(issues);
});

const pieces = [
  '待补充',
  '三个带头的人',
  '共17名',
  '<Metric id="x" />',
  '<Term id="wang-ge">网格</Term>',
  '[甲](/methods/san-wen/#甲)',
  'draft: true\n',
  'aliases: [三问]\n',
  'formerSlugs: [guide]\n',
  '{',
  '\n## 怎么问\n',
  '{/* 忽略 leftovers：表单上就这样写 */}\n\n',
];

/** Changes the library in one of several ways, each as an author might. */
function edit(random: (below: number) => number): void {
  const files = listFiles(file('content')).filter((path) => path.endsWith('.mdx'));
  const path = file(`content/${files[random(files.length)]}`);
  const text = readFileSync(path, 'utf8');
  const at = random(text.length);
  const kind = random(8);
  if (kind === 0 && files.length > 6) rmSync(path);
  else if (kind === 1) renameSync(path, path.replace(/\.mdx$/, `-${random(100)}.mdx`));
  else if (kind === 2) writeFileSync(path.replace(/\.mdx$/, `-copy-${random(100)}.mdx`), text);
  else if (kind === 3)
    appendFileSync(file('editorial/names.yaml'), `\n- { use: 甲${at}, not: [${text.slice(-9, -7)}] }\n`);
  else writeFileSync(path, text.slice(0, at) + (pieces[random(pieces.length)] ?? '') + text.slice(at + random(12)));
}

test.each([1, 2, 3])('after every edit the findings are those of a check without a cache (seed %i)', (seed) => {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  let cache = new CheckCache(root);
  let issues = 0;
  for (let step = 0; step < 25; step += 1) {
    edit(random);
    if (step % 4 === 0) cache = new CheckCache(root);
    const checked = check(cache);
    expect(checked).toEqual(check());
    issues += checked.issues.length;
  }
  expect(issues).toBeGreaterThan(0);
  expect(existsSync(file('.cache/content/checks'))).toBe(true);
});

test('a large library that is checked for the first time is checked on all cores, with the same findings', async () => {
  const files = listFiles(file('content')).filter((path) => path.endsWith('.mdx'));
  for (let copy = 1; copy <= 50; copy += 1)
    for (const path of files)
      cpSync(file(`content/${path}`), file(`content/${path.replace(/\.mdx$/, `-${copy}.mdx`)}`));
  const cache = new CheckCache(root);
  const checked = await checkOnAllCores(file('content'), 'content', cache);
  expect(checked.files).toBe(510);
  expect(checked).toEqual(check());
  expect(asked(() => check(cache))).toBe(0);
});
