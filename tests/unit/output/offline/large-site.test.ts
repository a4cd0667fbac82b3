import { describe, expect, test } from 'vitest';
import { isHashed, kindOf } from '../../../../src/output/file-kind.ts';
import { offlineList } from '../../../../src/output/offline/offline-list.ts';
import { workerFiles } from '../../../../src/output/offline/worker-files.ts';
import { sha256 } from '../../../../src/output/release/release.ts';
import type { FileSummary } from '../../../../src/output/site-file.ts';
import type { IndexFileUse } from '../../../../src/search/index/hashed-files.ts';

// A site of 10,000 cases in the sizes that `npm run bench:scale -- --write` gives one of 1,000.

const named = (index: number): string => sha256(String(index)).slice(0, 10);

function files(
  count: number,
  size: number,
  path: (index: number) => string,
  use?: (index: number) => IndexFileUse,
): FileSummary[] {
  return Array.from({ length: count }, (_, index) => ({
    path: path(index),
    size,
    sum: sha256(path(index)),
    ...(use && { use: use(index) }),
  }));
}

const caseId = (index: number): string => `case-${String(index).padStart(5, '0')}`;
const site = [
  ...files(9, 7_000, (index) => `_client/chunk-${named(index).toUpperCase().slice(0, 8)}.js`),
  ...files(10, 40_000, (index) => `list-${index}/index.html`),
  ...files(300, 20_000, (index) => `methods/method-${index}/index.html`),
  ...files(10, 40_000, (index) => `steps/step-${index}/index.html`),
  ...files(200, 5_600, (index) => `glossary/term-${index}/index.html`),
  ...files(8, 6_000, (index) => `templates/template-${index}/index.html`),
  ...files(60, 20_000, (index) => `pagefind/${named(index)}abcdef.bin`),
  ...files(
    430,
    45_000,
    (index) => `pagefind/words/${named(index)}.bin`,
    (index) => ({ commonness: index }),
  ),
  ...files(
    2_000,
    7_500,
    (index) => `pagefind/pages/${named(index)}.bin`,
    (index) => ({ pages: [0, 1, 2, 3, 4].map((page) => `/cases/${caseId(5 * index + page)}/`) }),
  ),
  ...files(10_000, 18_000, (index) => `cases/${caseId(index)}/index.html`),
  ...files(320, 20_000, (index) => `browse/cards/${index}.json`),
  ...files(10_000, 2_600, (index) => `data/cases/${caseId(index)}.json`),
  ...files(4_000, 15_000, (index) => `sources/source-${index}/index.html`),
];
const newest = Array.from({ length: 10_000 }, (_, index) => [
  `/cases/${caseId(9_999 - index)}/`,
  `/browse/cards/${index % 320}.json`,
]).flat();
const list = offlineList(site, { bytes: 10 * 1024 ** 2, newest });

describe('of ten thousand cases readers keep', () => {
  test.each(['entrance', 'step', 'term', 'template', 'search'])('all of what is used as %s', (name) => {
    expect(list.asUsed.filter(({ path }) => kindOf(path).offline === name)).toEqual([]);
  });

  test('commonest words, and the newest cases with what search shows of them', () => {
    const paths = new Set(list.kept.map(({ path }) => path));
    expect(paths.has(`pagefind/words/${named(429)}.bin`)).toBe(true);
    const cases = [...paths].filter((path) => path.startsWith('cases/'));
    expect(cases.length).toBeGreaterThan(25);
    // What belongs to the last one may not have fitted any more.
    for (const path of cases.slice(0, -1))
      expect(paths.has(`pagefind/pages/${named(Math.floor(Number(path.slice(11, 16)) / 5))}.bin`), path).toBe(true);
  });

  test('by a worker of less than 60 KB, and a list of the rest of four bytes each, without those whose names contain a hash', async () => {
    const [addresses, worker] = await workerFiles(list);
    expect(worker?.content.length).toBeLessThan(60 * 1024);
    expect(addresses?.content.length).toBe(4 * list.asUsed.filter(({ path }) => !isHashed(path)).length);
  });
});
