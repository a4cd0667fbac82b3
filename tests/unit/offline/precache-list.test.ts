import { describe, expect, test } from 'vitest';
import { precacheList, type SiteFile } from '../../../src/offline/precache-list.ts';

const file = (path: string, size = 10): SiteFile => ({ path, size, sum: `sum of ${path}` });
const site = ['index.html', 'cases/a/index.html', 'cases/index.html', '404.html', '_astro/a.css', '_client/client.js', 'pagefind/entry.json', 'pagefind/words/a.bin', 'pictures/图.png', 'forms/a.docx', 'index.html.br', 'icons/192.png', 'nginx.conf', 'release.json', 'sbom.cdx.json'].map((path) => file(path));
const addresses = (files: readonly SiteFile[], budget: number): string[] => precacheList(files, budget).map(([address]) => address);

test('pages, styles, scripts, the index, pictures and downloads are fetched ahead, by the addresses that readers use', () => {
  expect(addresses(site, 1000)).toEqual(['', '_astro/a.css', '_client/client.js', 'cases/', 'cases/a/', 'forms/a.docx', 'pagefind/entry.json', 'pagefind/words/a.bin', 'pictures/%E5%9B%BE.png']);
});

test('each entry has the sum of its file, and the order of the files does not matter', () => {
  expect(precacheList(site, 1000)[0]).toEqual(['', 'sum of index.html']);
  expect(precacheList([...site].reverse(), 1000)).toEqual(precacheList(site, 1000));
});

describe('what does not fit is left out by whole groups', () => {
  test.each<[number, string[]]>([
    [80, ['', '_astro/a.css', '_client/client.js', 'cases/', 'cases/a/', 'pagefind/entry.json', 'pagefind/words/a.bin', 'pictures/%E5%9B%BE.png']],
    [70, ['', '_astro/a.css', '_client/client.js', 'cases/', 'cases/a/', 'pagefind/entry.json', 'pagefind/words/a.bin']],
    [69, ['', '_astro/a.css', '_client/client.js', 'cases/', 'pagefind/entry.json', 'pagefind/words/a.bin']],
    [59, ['', '_astro/a.css', '_client/client.js', 'cases/']],
    [39, []],
  ])('%i bytes', (budget, expected) => {
    expect(addresses(site, budget)).toEqual(expected);
  });
});
