import { expect, test } from 'vitest';
import { readBuilt, type BuiltSite } from './built-site.ts';
import { siteApart } from './site-apart.ts';

const without = await siteApart('reading');
const shown = await siteApart('drafts');

const pictures = ({ files }: BuiltSite): string[] => [...files].filter((file) => file.endsWith('.webp'));

test('without --drafts no page, no list, no picture and no index knows of a draft', () => {
  const traces = [...without.files].filter(
    (file) =>
      /\.(?:html|js|json|xml)$/.test(file) && /草稿里的题目|san-bu-zou|lin-he-she-qu/.test(readBuilt(without, file)),
  );
  expect(traces).toEqual([]);
  const shownSomewhere = without.pages.map(({ html }) => html).join('');
  expect(pictures(without).filter((file) => !shownSomewhere.includes(file))).toEqual([]);
});

test('with --drafts a draft has its page, which says that it is one', () => {
  const page = shown.pages.find(({ address }) => address === '/cases/lin-he-she-qu/')?.document;
  expect(page?.querySelector('.draft-note')?.textContent).toContain('还没有写完');
  expect(page?.querySelector('.practice-box')?.textContent).toContain('待定');
  expect(pictures(shown).length).toBeGreaterThan(0);
});

test('with --drafts what is published has no such note', () => {
  const published = shown.pages.filter(({ address }) => !/lin-he-she-qu|san-bu-zou/.test(address));
  expect(published.length).toBeGreaterThan(5);
  expect(
    published.filter(({ document }) => document.querySelector('.draft-note')).map(({ address }) => address),
  ).toEqual([]);
});
