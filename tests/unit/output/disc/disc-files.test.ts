import { describe, expect, test } from 'vitest';
import { dataScriptOf } from '../../../../src/browse/format/data-script-name.ts';
import { discFiles } from '../../../../src/output/disc/disc-files.ts';
import { discNotes } from '../../../../src/output/disc/disc-notes.ts';
import { windowsTroubles } from '../../../../src/output/disc/windows-path.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
const site = new Map([
  ['index.html', bytes('<a href="/a/">a</a>')],
  ['404.html', bytes('nothing here')],
  ['robots.txt', bytes('')],
  ['sitemap-index.xml', bytes('')],
  ['_client/client.js', bytes('module')],
  ['_client/chunk-A.js', bytes('module')],
  ['pagefind/search.js', bytes('module')],
  ['pagefind/entry.json', bytes('{}')],
  ['pagefind/words/a.bin', new Uint8Array([31, 139, 0])],
  ['a/form.docx', new Uint8Array([1, 2])],
  ['browse/cases.json', bytes('{"buckets":""}\n')],
  ['data/cases/a.json', bytes('{}')],
  ['data/cases/b.json', bytes('{}')],
  ['data/cases-from-a.json', bytes('{}')],
]);
const readSite = (path: string): Uint8Array => site.get(path) ?? new Uint8Array();
const scripts = { client: bytes('client'), search: bytes('search') };
const disc = discFiles({ paths: [...site.keys()], read: readSite, base: '/' }, scripts);
const contentOf = (path: string): Uint8Array | undefined => disc.find((file) => file.path === path)?.content();

test('the files of a disc are the pages, the downloads, plain scripts and what scripts load, without what only a host needs', () => {
  expect(disc.map(({ path }) => path)).toEqual([
    '_client/client.js',
    'a/form.docx',
    'browse/cases.json.js',
    'data/cases/230.js',
    'data/cases/389.js',
    'index.html',
    'pagefind/entry.json.js',
    'pagefind/search.js',
    'pagefind/words/a.bin.js',
  ]);
  expect(text(contentOf('index.html'))).toBe('<a href="a/index.html">a</a>');
  expect(text(contentOf('_client/client.js'))).toBe('client');
  expect(text(contentOf('pagefind/words/a.bin.js'))).toBe('duibiaoIndexFile("words/a.bin","H4sA")');
  expect(text(contentOf('browse/cases.json.js'))).toBe(
    String.raw`duibiaoData("browse/cases.json",JSON.parse("{\"buckets\":\"\"}\n"))`,
  );
  expect(contentOf('a/form.docx')).toEqual(new Uint8Array([1, 2]));
});

test('of ten thousand cases the data are in about a thousand files, each case in the one where browsers look for it', () => {
  const paths = Array.from({ length: 10_000 }, (_, index) => `data/cases/case-${index}.json`);
  const read = (path: string): Uint8Array => bytes(JSON.stringify({ path }));
  const large = discFiles({ paths, read, base: '/' }, scripts).filter(({ path }) => path.startsWith('data/'));
  expect(large.length).toBeLessThanOrEqual(1024);
  const [first] = paths;
  const script = large.find(({ path }) => path === dataScriptOf(first ?? ''));
  expect(text(script?.content())).toContain(
    `duibiaoData("${first}",JSON.parse(${JSON.stringify(JSON.stringify({ path: first }))}))`,
  );
});

test('files are read when they are written, one at a time', () => {
  const read: string[] = [];
  const lazy = discFiles(
    { paths: [...site.keys()], read: (path) => (read.push(path), readSite(path)), base: '/' },
    scripts,
  );
  expect(read).toEqual([]);
  lazy.find(({ path }) => path === 'index.html')?.content();
  expect(read).toEqual(['index.html']);
});

test('the notes are one that old Notepads show, and a file that opens the disc', () => {
  const notes = new Map(
    discNotes({ title: '对标案例库', version: '1.2.3', updated: '2026-11-23', licence: '许可' }).map(
      ({ path, content }) => [path, text(content())],
    ),
  );
  expect(notes.get('说明.txt')).toMatch(/^\uFEFF对标案例库（离线版 1\.2\.3，内容更新到 2026-11-23）\r\n/u);
  expect(notes.get('说明.txt')?.replaceAll('\r\n', '')).not.toContain('\n');
  expect(notes.get('打开案例库.html')).toContain('url=index.html');
});

describe('what Windows cannot unpack is told', () => {
  test.each([
    ['a/con.html', '设备名'],
    ['a/LPT1', '设备名'],
    ['a/b?.html', '不允许的字符'],
    ['a./b.html', '以点或空格结尾'],
    [`${'a'.repeat(180)}/${'b'.repeat(20)}`, '201 个字符'],
  ])('%s', (path, words) => {
    expect(windowsTroubles([path])).toEqual([expect.stringContaining(words)]);
  });

  test('names that differ in case alone', () => {
    expect(windowsTroubles(['a/B.html', 'a/b.html'])).toEqual(['a/b.html：同「a/B.html」只有大小写不同']);
  });

  test('and nothing else is', () => {
    expect(
      windowsTroubles([
        'cases/machinery-department/index.html',
        '说明.txt',
        'pagefind/words/console.bin.js',
        `${'a'.repeat(199)}b`,
      ]),
    ).toEqual([]);
  });
});
