import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { entryAddress, problemAddress, slugAddress } from '../../src/model/address.ts';
import { withBase } from '../../src/model/base-path.ts';
import { collectionNames, isPaged } from '../../src/model/collections.ts';
import { readFrontmatter } from './declared-metrics.ts';
import { site } from './site.ts';

const moved = collectionNames.flatMap((collection) => {
  const folder = join(projectRoot, 'content', collection);
  return listFiles(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const { formerSlugs = [], case: caseId = '' } = readFrontmatter(join(folder, name)) as {
        formerSlugs?: string[];
        case?: string;
      };
      const id = name.slice(0, -4);
      return formerSlugs.map((slug) => ({
        from: slugAddress(collection, slug),
        to: isPaged(collection) ? entryAddress(collection, id) : problemAddress(caseId, id),
      }));
    });
});

test('every former address sends readers on to the present one, with a link and kept out of search engines', () => {
  const shown = moved.map(({ from }) => {
    const page = site.pages.find(({ address }) => address === from);
    const attribute = (selector: string, name: string) => page?.document.querySelector(selector)?.getAttribute(name);
    return {
      from,
      redirect: page?.redirect,
      refresh: attribute('meta[http-equiv="refresh"]', 'content'),
      link: attribute('main a', 'href'),
      robots: attribute('meta[name="robots"]', 'content'),
    };
  });
  expect(shown).toEqual(
    moved.map(({ from, to }) => {
      const target = withBase(site.base, to);
      return { from, redirect: true, refresh: `0; url=${target}`, link: target, robots: 'noindex' };
    }),
  );
});

test('there is no other redirect page', () => {
  const addresses = site.pages.filter(({ redirect }) => redirect).map(({ address }) => address);
  expect(addresses.sort()).toEqual(moved.map(({ from }) => from).sort());
});
