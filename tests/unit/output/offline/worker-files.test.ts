import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addressesIn } from '../../../../src/browser/offline/forget.ts';
import { workerFiles } from '../../../../src/output/offline/worker-files.ts';
import { addedFile, summaryOf, type FileSummary } from '../../../../src/output/site-file.ts';

const file = (path: string): FileSummary => summaryOf(addedFile(path, path));
const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64');
const cases = (count: number): FileSummary[] =>
  Array.from({ length: count }, (_, index) => file(`cases/一个比较长的案例名-${index}/index.html`));

describe('the files of a worker', () => {
  test('are its script, which knows the sum of every kept file as browsers check it, and the list of the others', async () => {
    const kept = [file('index.html'), file('cases/案/index.html'), file('templates/会议 记录.docx')];
    const [list, worker] = await workerFiles({ kept, asUsed: [file('cases/b/index.html')] });
    const text = new TextDecoder().decode(worker?.content);
    expect([list?.path, worker?.path]).toEqual(['as-used.bin', 'sw.js']);
    const listed = {
      '': { '': sumOf('index.html'), 'as-used.bin': sumOf(list?.content ?? '') },
      'cases/': { '%E6%A1%88/': sumOf('cases/案/index.html') },
      'templates/': { '%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95.docx': sumOf('templates/会议 记录.docx') },
    };
    expect(text).toContain(JSON.stringify(listed));
  });

  test('tell the addresses of this release from those that are gone', async () => {
    const asUsed = cases(20_000);
    const [list] = await workerFiles({ kept: [], asUsed: asUsed.slice(0, 19_000) });
    const site = 'https://example.org/library/';
    const isCurrent = addressesIn(new Uint8Array(list?.content ?? []).buffer, site);
    const urlOf = ({ path }: FileSummary): string => site + encodeURI(path.slice(0, -'index.html'.length));
    expect(asUsed.filter((each) => isCurrent(urlOf(each))).length).toBe(19_000);
    expect(asUsed.slice(0, 19_000).every((each) => isCurrent(urlOf(each)))).toBe(true);
  });

  test('do not grow with what is kept only as used, but for four bytes an address', async () => {
    const sizes = async (count: number): Promise<(number | undefined)[]> =>
      (await workerFiles({ kept: [file('index.html')], asUsed: cases(count) })).map(({ content }) => content.length);
    const [[, small = 0], [list, large]] = await Promise.all([sizes(1), sizes(50_000)]);
    expect([list, large]).toEqual([200_000, small]);
  });
});
