import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { discFiles } from '../../../../src/output/disc/disc-files.ts';
import { checksumFile, withNotes } from '../../../../src/output/disc/disc-notes.ts';
import { windowsTroubles } from '../../../../src/output/disc/windows-path.ts';
import { zipFiles } from '../../../../src/output/disc/zip-files.ts';

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
]);
const files = discFiles(site, '/', { client: bytes('client'), search: bytes('search') });
const disc = withNotes(files, { title: '对标案例库', version: '1.2.3', updated: '2026-11-23', licence: '许可' });

describe('the files of a disc', () => {
  test('are the pages, the downloads, plain scripts and the index as scripts, without what only a host needs', () => {
    expect([...files.keys()].sort()).toEqual([
      '_client/client.js',
      'a/form.docx',
      'index.html',
      'pagefind/entry.json.js',
      'pagefind/search.js',
      'pagefind/words/a.bin.js',
    ]);
    expect(text(files.get('index.html'))).toBe('<a href="a/index.html">a</a>');
    expect(text(files.get('_client/client.js'))).toBe('client');
    expect(text(files.get('pagefind/words/a.bin.js'))).toBe('duibiaoIndexFile("words/a.bin","H4sA")');
    expect(files.get('a/form.docx')).toEqual(new Uint8Array([1, 2]));
  });

  test('come with a note that old Notepads show, a file that opens them, and the sum of each', () => {
    expect(text(disc.get('说明.txt'))).toMatch(/^\uFEFF对标案例库（离线版 1\.2\.3，内容更新到 2026-11-23）\r\n/u);
    expect(text(disc.get('说明.txt')).replaceAll('\r\n', '')).not.toContain('\n');
    expect(text(disc.get('打开案例库.html'))).toContain('url=index.html');
    const lines = text(disc.get(checksumFile)).trimEnd().split('\n');
    const expected = [...disc]
      .filter(([path]) => path !== checksumFile)
      .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`);
    expect(lines.sort()).toEqual(expected.sort());
  });
});

describe('a zip', () => {
  test('holds every file below one folder', () => {
    const unpacked = unzipSync(zipFiles(disc, '库', '2026-11-23'));
    const hex = (content: Uint8Array): string => Buffer.from(content).toString('hex');
    expect(
      Object.entries(unpacked)
        .map(([path, content]) => [path, hex(content)])
        .sort(),
    ).toEqual([...disc].map(([path, content]) => [`库/${path}`, hex(content)]).sort());
  });

  test('has the same bytes whatever the order of the files and the time zone', () => {
    const zone = process.env.TZ;
    const sums = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'].map((other, index) => {
      process.env.TZ = other;
      const shuffled = index % 2 === 0 ? disc : new Map([...disc].reverse());
      return createHash('sha256')
        .update(zipFiles(shuffled, 'a', '2026-11-23'))
        .digest('hex');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(sums).size).toBe(1);
  });
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
