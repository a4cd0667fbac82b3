import { expect, test } from 'vitest';
import { entryAddress, slugAddress } from '../../../src/model/address.ts';
import { withBase } from '../../../src/model/base-path.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { redirectsOf } from '../../../src/model/redirects.ts';
import { collections } from '../../../src/model/collections.ts';

test('entries with a page end in a slash, others are anchors on their list', () => {
  expect(entryAddress('methods', 'wu-cha')).toBe('/methods/wu-cha/');
  expect(entryAddress('glossary', 'lie-xi')).toBe('/glossary/#lie-xi');
  expect(entryAddress('pages', 'about')).toBe('/about/');
});

test('a base path comes before the address once', () => {
  expect(withBase('/library/', '/methods/')).toBe('/library/methods/');
  expect(withBase('/', '/methods/')).toBe('/methods/');
});

test('every former slug of every collection redirects to the present address', () => {
  const term = collections.glossary.schema.parse({
    title: '列席',
    updated: '2026-03-02',
    formerSlugs: ['old', 'older'],
    definition: 'a',
    definedBy: '编者',
    from: 'source 1/1',
  });
  const empty = { cases: [], methods: [], steps: [], problems: [], templates: [], sources: [], pages: [] };
  const library = linkLibrary({
    ...empty,
    glossary: [{ collection: 'glossary', id: 'lie-xi', data: term, body: '' }],
  });
  expect(redirectsOf(library)).toEqual([
    { from: '/glossary/old/', to: '/glossary/#lie-xi', title: '列席' },
    { from: '/glossary/older/', to: '/glossary/#lie-xi', title: '列席' },
  ]);
  expect(slugAddress('glossary', 'old')).toBe('/glossary/old/');
});
