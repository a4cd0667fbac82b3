import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { entryAddress, slugAddress } from '../../src/model/address.ts';
import { withBase } from '../../src/model/base-path.ts';
import { collectionNames } from '../../src/model/collections.ts';
import { readFrontmatter } from './declared-metrics.ts';
import { site } from './site.ts';

const moved = collectionNames.flatMap((collection) => {
  const folder = join(projectRoot, 'content', collection);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const { formerSlugs = [] } = readFrontmatter(join(folder, name)) as { formerSlugs?: string[] };
      return formerSlugs.map((slug) => ({
        from: slugAddress(collection, slug),
        to: entryAddress(collection, name.slice(0, -4)),
      }));
    });
});

test('every former address sends readers on to the present one, with a link and kept out of search engines', () => {
  expect(moved.length).toBeGreaterThan(0);
  for (const { from, to } of moved) {
    const page = site.pages.find(({ address }) => address === from);
    const target = withBase(site.base, to);
    expect(page?.redirect, from).toBe(true);
    expect(page?.document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      `0; url=${target}`,
    );
    expect(page?.document.querySelector('main a')?.getAttribute('href')).toBe(target);
    expect(page?.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  }
});

test('there is no other redirect page', () => {
  const addresses = site.pages.filter(({ redirect }) => redirect).map(({ address }) => address);
  expect(addresses.sort()).toEqual(moved.map(({ from }) => from).sort());
});
