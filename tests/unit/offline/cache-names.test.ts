import { expect, test } from 'vitest';
import { isCacheOf, isFormerCache, usedCache } from '../../../src/offline/cache-names.ts';
import { isKeptAsUsed } from '../../../src/offline/kept-as-used.ts';
import { offersOffline } from '../../../src/offline/offers-offline.ts';

const scope = 'https://example.org/library/';

test('a release removes what readers used of the one before, and nothing of another site on the host', () => {
  const current = usedCache('new', scope);
  expect(isFormerCache(usedCache('old', scope), current, scope)).toBe(true);
  expect([current, usedCache('old', 'https://example.org/'), usedCache('old', 'https://example.org/library/other/'), 'duibiao-precache-v2-https://example.org/library/'].filter((name) => isFormerCache(name, current, scope))).toEqual([]);
});

test('a site that gives up reading offline removes all of its own, and nothing of another site on the host', () => {
  expect(isCacheOf(usedCache('old', scope), scope) && isCacheOf(`duibiao-precache-v2-${scope}`, scope)).toBe(true);
  expect(isCacheOf('duibiao-precache-v2-https://example.org/', scope) || isCacheOf(`other-${scope}`, scope)).toBe(false);
});

test.each<[string, Pick<Request, 'method' | 'destination'>, boolean]>([
  ['https://example.org/library/cases/a/', { method: 'GET', destination: 'document' }, true],
  ['https://example.org/library/a.png', { method: 'GET', destination: 'image' }, true],
  ['https://example.org/library/pagefind/words/a.bin', { method: 'GET', destination: '' }, true],
  ['https://example.org/library/release.json', { method: 'GET', destination: '' }, false],
  ['https://example.org/library/a', { method: 'POST', destination: 'document' }, false],
  ['https://example.org/other/', { method: 'GET', destination: 'document' }, false],
])('%s is kept when it is used: %o, %s', (address, request, kept) => {
  expect(isKeptAsUsed(new URL(address), request, scope)).toBe(kept);
});

test('a site offers itself for reading offline unless it shows drafts or its publisher says no', () => {
  expect([{}, { NO_PWA: '', SHOW_DRAFTS: '' }, { NO_PWA: '1' }, { SHOW_DRAFTS: '1' }].map(offersOffline)).toEqual([true, true, false, false]);
});
