import { expect, test } from 'vitest';
import { entryAddress, slugAddress } from '../../../src/model/address.ts';
import { withBase } from '../../../src/model/base-path.ts';
import { redirectsOf } from '../../../src/model/redirects.ts';
import { madeEntry, madeLists } from '../../made-library.ts';

test('entries with a page end in a slash, others are anchors on their list', () => {
  expect(entryAddress('methods', 'wu-cha')).toBe('/methods/wu-cha/');
  expect(entryAddress('glossary', 'lie-xi')).toBe('/glossary/lie-xi/');
  expect(entryAddress('pages', 'about')).toBe('/about/');
});

test('a base path comes before the address once', () => {
  expect(withBase('/library/', '/methods/')).toBe('/library/methods/');
  expect(withBase('/', '/methods/')).toBe('/methods/');
});

test('every former slug of every collection redirects to the present address', () => {
  const more = { definition: 'a', definedBy: '编者', from: 'source 1/1' };
  const term = madeEntry('glossary', 'lie-xi', { ...more, title: '列席', formerSlugs: ['old', 'older'] });
  expect(redirectsOf(madeLists({ glossary: [term] }))).toEqual([
    { from: '/glossary/old/', to: '/glossary/lie-xi/', title: '列席' },
    { from: '/glossary/older/', to: '/glossary/lie-xi/', title: '列席' },
  ]);
  expect(slugAddress('glossary', 'old')).toBe('/glossary/old/');
});
