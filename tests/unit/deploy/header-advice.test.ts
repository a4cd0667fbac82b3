import { describe, expect, test } from 'vitest';
import { headerAdvice, missingHeaders } from '../../../src/deploy/header-advice.ts';
import { securityHeaders } from '../../../src/output/hosts/security-headers.ts';

const headers = (cacheControl: string): Headers => new Headers({ ...securityHeaders, 'Cache-Control': cacheControl });

describe('nothing is missing where a host sends what it should', () => {
  test.each([
    ['index.html', 'no-cache'],
    ['index.html', 'public, max-age=0, must-revalidate'],
    ['index.html', 'max-age=600, no-cache'],
    ['index.html', ''],
    ['_astro/a.11111111.css', 'public, max-age=31536000, immutable'],
    ['data/cases.json', 'no-cache'],
  ])('%s with Cache-Control %j', (path, cacheControl) => {
    expect(missingHeaders(path, headers(cacheControl))).toEqual([]);
  });
});

test('pages that browsers would keep, lasting files that they would not, and headers that are missing are reported', () => {
  expect(missingHeaders('index.html', headers('max-age=600'))).toEqual([expect.stringContaining('缓存 600 秒')]);
  expect(missingHeaders('_astro/a.11111111.css', headers('no-cache'))).toEqual([expect.stringContaining('缓存一年')]);
  expect(
    missingHeaders('index.html', new Headers({ ...securityHeaders, 'Content-Security-Policy': 'default-src *' })),
  ).toEqual([expect.stringContaining('Content-Security-Policy')]);
  expect(missingHeaders('index.html', new Headers())).toHaveLength(Object.keys(securityHeaders).length);
});

test('each sentence is shown once, with how many files it concerns', () => {
  expect(headerAdvice(['b', 'a', 'b'])).toEqual(['a（1 个文件）', 'b（2 个文件）']);
});
