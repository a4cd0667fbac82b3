import { describe, expect, test } from 'vitest';
import { discAddress } from '../../../../src/output/disc/disc-address.ts';
import { discPage, discStyles } from '../../../../src/output/disc/disc-page.ts';

describe('an address of the site leads from file to file', () => {
  test.each([
    ['/', 'index.html', '/', 'index.html'],
    ['/', 'cases/x/index.html', '/', '../../index.html'],
    ['/methods/wu-cha/#a', 'cases/x/index.html', '/', '../../methods/wu-cha/index.html#a'],
    ['/search/?q=%E4%BA%94%E6%9F%A5', 'index.html', '/', 'search/index.html?q=%E4%BA%94%E6%9F%A5'],
    ['/library/cases/', 'index.html', '/library/', 'cases/index.html'],
    ['/library/', 'cases/index.html', '/library/', '../index.html'],
    ['/favicon.svg', 'cases/x/index.html', '/', '../../favicon.svg'],
    ['../y/', 'cases/x/index.html', '/', '../y/index.html'],
    ['a.docx', 'cases/x/index.html', '/', 'a.docx'],
  ])('%s on %s', (address, file, base, expected) => {
    expect(discAddress(address, file, base)).toBe(expected);
  });

  test.each([
    '#a',
    '',
    '?q=a',
    'https://example.org/a/',
    '//example.org/',
    'mailto:a@example.org',
    'data:image/png;base64,AA',
    '/elsewhere/',
  ])('%s stays', (address) => {
    expect(discAddress(address, 'cases/x/index.html', '/library/')).toBe(address);
  });
});

describe('a page on a disc', () => {
  const at = (html: string): string => discPage(html, 'cases/x/index.html', '/');

  test('has its script as a plain one that waits for the page', () => {
    expect(at('<!doctype html><script type="module" src="/_client/client.js"></script>')).toBe(
      '<!doctype html><script defer src="../../_client/client.js"></script>',
    );
  });

  test('has no address of its own for search engines', () => {
    expect(
      at('<head><link rel="canonical" href="http://localhost:4321/"><link rel="icon" href="/favicon.svg"></head>'),
    ).toBe('<head><link rel="icon" href="../../favicon.svg"></head>');
  });

  test('is without what means something on the site alone', () => {
    expect(
      at('<footer><p>a</p><p data-site-only>网址：<a href="/a/">http://localhost:4321/</a></p><p>b</p></footer>'),
    ).toBe('<footer><p>a</p><p>b</p></footer>');
  });

  test('leads on from a former address', () => {
    expect(at('<meta http-equiv="refresh" content="0; url=/methods/a/">')).toBe(
      '<meta http-equiv="refresh" content="0; url=../../methods/a/index.html">',
    );
  });

  test('finds its form, its pictures in every size and what an icon refers to', () => {
    expect(
      at(
        '<form action="/search/"></form><img src="/a.png" srcset="/a.png 1x, /b.png 2x" crossorigin><svg><use xlink:href="/i.svg#a"/></svg>',
      ),
    ).toBe(
      '<form action="../../search/index.html"></form><img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x" ><svg><use xlink:href="../../i.svg#a"/></svg>',
    );
  });

  test('keeps every other byte, quotation marks and what only looks like an address included', () => {
    const html =
      '<!DOCTYPE html>\n<p title="/a/" data-x=\'1\'>&amp; “/methods/a/” <a href="#b">b</a><br/><!-- <a href="/c/"> --></p><script>const a = "<a href=/d/>";</script>';
    expect(at(html)).toBe(html);
  });

  test('keeps what an attribute must not hold as it is', () => {
    expect(at('<a href="/search/?q=a&amp;b=%22">x</a>')).toBe('<a href="../../search/index.html?q=a&amp;b=%22">x</a>');
  });
});

test('styles find their pictures', () => {
  expect(
    discStyles(
      'a{background:url(/x/a.svg)}b{background:url("/x/b.svg")}c{background:url(data:image/png;base64,AA)}',
      '_astro/a.css',
      '/x/',
    ),
  ).toBe('a{background:url(../a.svg)}b{background:url("../b.svg")}c{background:url(data:image/png;base64,AA)}');
});
