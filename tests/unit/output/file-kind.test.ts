import { describe, expect, test } from 'vitest';
import {
  contentTypeOf,
  discForm,
  hashedPaths,
  isHashed,
  isPacked,
  isPage,
  kindOf,
  unpackedPath,
} from '../../../src/output/file-kind.ts';
import { fileKinds, unknownKind } from '../../../src/output/file-kinds.ts';
import { isUsableAs } from '../../../src/output/media-type.ts';

test('kinds with a hash come before all others, so that one expression over their paths says what the table says', () => {
  const firstWithout = fileKinds.findIndex(({ isHashed: hashed }) => !hashed);
  expect(fileKinds.slice(firstWithout).filter(({ isHashed: hashed }) => hashed)).toEqual([]);
});

test.each([
  ['_astro/a.12345678.css', true],
  ['_astro/a.12345678.css.br', true],
  ['_client/chunk-FGZAXM7S.js', true],
  ['_client/chunk-FGZAXM7S.js.gz', true],
  ['_client/client.js', false],
  ['_client/client.js.gz', false],
  ['pagefind/words/a.bin', true],
  ['pagefind/manifest.bin', true],
  ['pagefind/inflate-HW7GB7TH.js', true],
  ['pagefind/entry.json', false],
  ['pagefind/search.js', false],
  ['index.html', false],
  ['sw.js', false],
  ['new/file.bin', false],
])('the name of %s contains a hash: %s', (path, hashed) => {
  expect(isHashed(path)).toBe(hashed);
  if (unpackedPath(path) === undefined) expect(new RegExp(`^${hashedPaths}$`, 'u').test(path)).toBe(hashed);
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['data/a.json', 'application/json; charset=utf-8'],
  ['index.md', 'text/markdown; charset=utf-8'],
  ['favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['a.png', 'image/png'],
  ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pagefind/a.bin', 'application/octet-stream'],
  ['a.unheard-of', 'application/octet-stream'],
  ['Caddyfile', 'text/plain; charset=utf-8'],
])('%s is sent as %s', (path, type) => {
  expect(contentTypeOf(path)).toBe(type);
});

describe('packed variants', () => {
  test.each(['index.html', 'a.css', 'sw.js', 'data/a.csv', 'sitemap-0.xml'])('%s gets them', (path) => {
    expect([isPacked(path), unpackedPath(`${path}.br`), unpackedPath(`${path}.gz`)]).toEqual([true, path, path]);
  });

  test.each([
    ...['a.png', 'pagefind/a.bin', 'a.docx', 'a/index.md', 'nginx.conf', 'release.json', 'licences.txt'],
    'sbom.cdx.json',
  ])('%s gets none', (path) => {
    expect([isPacked(path), unpackedPath(`${path}.br`)]).toEqual([false, undefined]);
  });

  test('an archive that a reader downloads is none', () => {
    expect([unpackedPath('forms/all.tar.gz'), discForm('forms/all.tar.gz')]).toEqual([undefined, 'file']);
  });

  test('are for hosts: discs and offline reading do without them', () => {
    expect([discForm('_astro/a.css.br'), kindOf('_astro/a.css.br').offline]).toEqual(['none', undefined]);
  });
});

test('an unknown file is for readers, comes to the disc as it is, and is not kept offline', () => {
  expect([kindOf('new/file.xyz'), discForm('new/file.xyz')]).toEqual([unknownKind, 'file']);
  expect(unknownKind.offline).toBeUndefined();
});

test.each(['a/index.html', '404.html', 'a.htm'])('%s is a page', (path) => {
  expect(isPage(path)).toBe(true);
});

describe('a Content-Type with which browsers can use an answer', () => {
  test.each([
    ['text/html', 'text/html', true],
    ['text/html', 'text/html;charset=utf-8', true],
    ['text/html', 'text/plain', false],
    ['text/javascript', 'application/javascript; charset=utf-8', true],
    ['text/javascript', 'Application/X-JavaScript', true],
    ['text/javascript', 'application/octet-stream', false],
    ['text/css', '', false],
    ['image/svg+xml', 'image/svg+xml', true],
    ['application/json', 'application/json', true],
    ['text/markdown', 'text/plain', true],
    ['application/octet-stream', '', true],
  ])('%s sent as %j: %s', (wanted, sent, isUsable) => {
    expect(isUsableAs(wanted, sent)).toBe(isUsable);
  });
});
