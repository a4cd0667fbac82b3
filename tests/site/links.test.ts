import { expect, test } from 'vitest';
import { listAddress } from '../../src/model/address.ts';
import { listedCollections } from '../../src/model/collections.ts';
import { brokenReferences, referencesOf, resolveReference } from './links.ts';
import { pages, site } from './site.ts';

test('every link, picture, script and style leads to a file and an anchor that exist', () => {
  expect(pages.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['/', '/search/', ...listedCollections.map(listAddress)]),
  );
  expect(brokenReferences(site)).toEqual([]);
});

test('every page can be reached from the home page by links', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    const page = pages.find((candidate) => candidate.address === address);
    for (const reference of page ? referencesOf(page).filter(({ where }) => where === 'a[href]') : []) {
      const target = resolveReference(site, reference);
      if (target) reached.add(target.address);
    }
  }
  const unreachable = pages
    .map(({ address }) => address)
    .filter((address) => !reached.has(address) && address !== '/404.html');
  expect(unreachable).toEqual([]);
});

test('no link leads to a redirect page', () => {
  const redirects = new Set(site.pages.filter(({ redirect }) => redirect).map(({ address }) => address));
  const stale = pages
    .flatMap(referencesOf)
    .filter((reference) => redirects.has(resolveReference(site, reference)?.address ?? ''));
  expect(stale.map(({ page, url }) => `${page.address} ${url}`)).toEqual([]);
});
