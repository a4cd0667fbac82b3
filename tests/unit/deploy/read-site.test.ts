import { describe, expect, test } from 'vitest';
import { isHashed } from '../../../src/output/file-kind.ts';
import { isSafePath, parseRelease } from '../../../src/deploy/read-site.ts';
import { headersOf } from '../../../src/deploy/s3/object-headers.ts';

test.each([
  ['_astro/relations.D_biyBqC.css', true],
  ['_client/chunk-FGZAXM7S.js', true],
  ['pagefind/words/abc1234.bin', true],
  ['pagefind/inflate-HW7GB7TH.js', true],
  ['_client/client.js', false],
  ['pagefind/search.js', false],
  ['pagefind/entry.json', false],
  ['index.html', false],
])('%s has a hashed name: %s', (path, hashed) => {
  expect(isHashed(path)).toBe(hashed);
  expect(headersOf(path).cacheControl).toBe(hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
});

test('a path of a release never leaves its folder', () => {
  expect(['a/b.html', '.nojekyll', '中文.pdf'].every(isSafePath)).toBe(true);
  expect(['', '/a', '../a', 'a/../b', 'a//b', 'a\\b', './a'].some(isSafePath)).toBe(false);
  expect(parseRelease('{"format":1,"id":"a","version":"1","files":{"../../etc/passwd":"00"}}')).toBeUndefined();
});

describe('what is no release', () => {
  test.each(['', 'null', '{}', '[]', '{"format":2,"id":"a","files":{}}', '{"format":1,"id":"a","files":{"a":1}}'])(
    '%j',
    (text) => {
      expect(parseRelease(text)).toBeUndefined();
    },
  );
});
