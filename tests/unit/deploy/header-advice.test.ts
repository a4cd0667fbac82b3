import { describe, expect, test } from 'vitest';
import { headerAdvice, lacksOf } from '../../../src/deploy/header-advice.ts';
import { securityHeaders } from '../../../src/output/hosts/security-headers.ts';

const headers = (cacheControl: string): Headers => new Headers({ ...securityHeaders, 'Cache-Control': cacheControl });

describe('a host that sends what it should lacks nothing', () => {
  test.each([
    ['index.html', 'no-cache'],
    ['index.html', 'public, max-age=0, must-revalidate'],
    ['index.html', 'max-age=600, no-cache'],
    ['index.html', ''],
    ['_astro/a.11111111.css', 'public, max-age=31536000, immutable'],
    ['data/cases.json', 'no-cache'],
  ])('%s with Cache-Control %j', (path, cacheControl) => {
    expect(lacksOf(path, headers(cacheControl))).toEqual([]);
  });
});

test('pages that browsers would keep, lasting files that they would not, and headers that are missing are told', () => {
  expect(lacksOf('index.html', headers('max-age=600'))).toEqual([expect.stringContaining('缓存 600 秒')]);
  expect(lacksOf('_astro/a.11111111.css', headers('no-cache'))).toEqual([expect.stringContaining('缓存一年')]);
  expect(
    lacksOf('index.html', new Headers({ ...securityHeaders, 'Content-Security-Policy': 'default-src *' })),
  ).toEqual([expect.stringContaining('Content-Security-Policy')]);
  expect(lacksOf('index.html', new Headers())).toHaveLength(Object.keys(securityHeaders).length);
});

test('each lack is told once, with how many files it concerns', () => {
  expect(headerAdvice(['b', 'a', 'b'])).toEqual(['a（1 个文件）', 'b（2 个文件）']);
});
