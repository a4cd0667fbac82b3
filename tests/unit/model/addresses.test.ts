import { expect, test } from 'vitest';
import { addressOf, slugAddress, withBase } from '../../../src/model/address.ts';
import { arrangeLibrary } from '../../../src/model/library.ts';
import { redirectsOf } from '../../../src/model/redirects.ts';
import { schemas } from '../../../src/model/schemas.ts';

test('entries with a page end in a slash, others are anchors on their list', () => {
  expect(addressOf('methods', 'wu-cha')).toBe('/methods/wu-cha/');
  expect(addressOf('glossary', 'lie-xi')).toBe('/glossary/#lie-xi');
  expect(addressOf('pages', 'about')).toBe('/about/');
});

test('a base path comes before the address once', () => {
  expect(withBase('/library/', '/methods/')).toBe('/library/methods/');
  expect(withBase('/', '/methods/')).toBe('/methods/');
});

test('every former slug of every collection redirects to the present address', () => {
  const term = schemas.glossary.parse({
    title: '列席',
    updated: '2026-03-02',
    formerSlugs: ['old', 'older'],
    definition: 'a',
    definedBy: '编者',
    from: 'source 1/1',
  });
  const empty = { cases: [], methods: [], steps: [], problems: [], templates: [], sources: [], pages: [] };
  const library = arrangeLibrary({
    ...empty,
    glossary: [{ collection: 'glossary', id: 'lie-xi', data: term, body: '' }],
  });
  expect(redirectsOf(library)).toEqual([
    { from: '/glossary/old/', to: '/glossary/#lie-xi', title: '列席' },
    { from: '/glossary/older/', to: '/glossary/#lie-xi', title: '列席' },
  ]);
  expect(slugAddress('glossary', 'old')).toBe('/glossary/old/');
});
