import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'astro/zod';
import { DOMParser } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listAddress } from '../../src/model/address.ts';
import { maxRecent } from '../../src/model/relations/recency.ts';
import { introducedCollections, listedCollections } from '../../src/model/collections.ts';
import { builtFiles, readBuilt, type BuiltPage } from './built-site.ts';
import { declaredMetrics } from './declared-metrics.ts';
import { siteApart } from './site-apart.ts';
import { findingsOn, pages as plainPages, site as plainSite } from './site.ts';

const home = 'https://example.org/library/';
const site = await siteApart('published');
const pages = site.pages.filter(({ redirect }) => !redirect);

/** Addresses of the pages of the entries that guides and cards introduce. */
const entryPages = plainPages
  .map(({ address }) => address)
  .filter((address) =>
    introducedCollections.some((name) => address.startsWith(listAddress(name)) && address !== listAddress(name)),
  );
/** Those of one collection. */
const pagesBelow = (list: string): string[] => entryPages.filter((address) => address.startsWith(list));

const meta = ({ document }: BuiltPage, property: string): string =>
  document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
/** File of the site that one of its addresses leads to. */
const fileOf = (address: string): string =>
  decodeURIComponent(address.slice(home.length)).replace(/(^|\/)$/u, '$1index.html');

test('every page tells other sites its title, its address and its card, which is there in its size', async () => {
  const findings = findingsOn(
    pages.filter(({ file }) => file !== '404.html'),
    (page) => {
      const own = home + page.address.slice(1);
      return [
        ...(meta(page, 'og:url') === own &&
        page.document.querySelector('link[rel="canonical"]')?.getAttribute('href') === own
          ? []
          : [`og:url ${meta(page, 'og:url')}`]),
        ...['og:title', 'og:description', 'og:image:alt'].filter((property) => meta(page, property) === ''),
        ...(site.files.has(fileOf(meta(page, 'og:image'))) ? [] : [`no ${meta(page, 'og:image')}`]),
      ];
    },
  );
  expect(findings).toEqual([]);
  const cards = new Set(pages.filter(({ file }) => file !== '404.html').map((page) => fileOf(meta(page, 'og:image'))));
  expect(cards.size).toBe(Math.min(entryPages.length, maxRecent) + 1);
  for (const card of cards) {
    const bytes = readFileSync(join(site.folder, card));
    expect(await sharp(bytes).metadata(), card).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(bytes.length, card).toBeLessThan(40_000);
  }
});

const url = z.string().startsWith(home);
const part = z.strictObject({ '@type': z.literal('WebSite'), '@id': url, name: z.string().min(1), url });
const organisation = z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) });
const set = { '@type': z.literal('DefinedTermSet'), '@id': url, name: z.string().min(1), url };
const term = {
  '@type': z.literal('DefinedTerm'),
  '@id': url,
  name: z.string().min(1),
  alternateName: z.array(z.string()).optional(),
  description: z.string().min(1),
};
/** The properties that schema.org has for these types, as far as the site uses them. */
const thing = z.discriminatedUnion('@type', [
  part.extend({ description: z.string().min(1), inLanguage: z.literal('zh-CN'), publisher: organisation.optional() }),
  z.strictObject({
    '@type': z.literal('Article'),
    '@id': url,
    url,
    headline: z.string().min(1).max(110),
    description: z.string().min(1),
    inLanguage: z.literal('zh-CN'),
    dateModified: z.iso.date(),
    about: organisation,
    isPartOf: part,
    publisher: organisation.optional(),
  }),
  z.strictObject({ ...term, url, inDefinedTermSet: z.strictObject(set) }),
  z.strictObject({ ...set, hasDefinedTerm: z.array(z.strictObject(term)).min(1) }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: z.string().min(1), item: url }))
      .min(2),
  }),
]);
const graph = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing).min(1) });
const linkedData = ({ document }: BuiltPage): z.infer<typeof thing>[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script) => graph.parse(JSON.parse(script.textContent ?? ''))['@graph'],
  );

describe('linked data', () => {
  test('is valid on every page, and its breadcrumbs are those that readers see', () => {
    for (const page of pages) {
      const crumbs = linkedData(page).find((each) => each['@type'] === 'BreadcrumbList');
      const seen = [...page.document.querySelectorAll('nav.breadcrumbs li')].map((item) => item.textContent?.trim());
      expect(
        crumbs?.['@type'] === 'BreadcrumbList' ? crumbs.itemListElement.map(({ name }) => name) : [],
        page.address,
      ).toEqual(seen);
      if (crumbs?.['@type'] === 'BreadcrumbList')
        expect(crumbs.itemListElement.at(-1)?.item).toBe(home + page.address.slice(1));
    }
  });

  test('calls cases articles, methods terms, the glossary a set of terms and the home page the site', () => {
    const typesOf = (address: string): string[] =>
      pages
        .filter((page) => page.address === address)
        .flatMap(linkedData)
        .map((each) => each['@type']);
    expect(typesOf('/')).toEqual(['WebSite']);
    for (const address of pagesBelow('/cases/')) expect(typesOf(address)).toEqual(['Article', 'BreadcrumbList']);
    for (const address of pagesBelow('/methods/')) expect(typesOf(address)).toEqual(['DefinedTerm', 'BreadcrumbList']);
    const hasTerms = pages.some(
      ({ address, document }) => address === '/glossary/' && document.querySelector('main h2'),
    );
    expect(typesOf('/glossary/')).toEqual([...(hasTerms ? ['DefinedTermSet'] : []), 'BreadcrumbList']);
  });
});

test('the feed is well-formed and leads to every case by its whole address', () => {
  const feed = new DOMParser().parseFromString(readBuilt(site, 'rss.xml'), 'text/xml') as unknown as Document;
  const links = [...feed.querySelectorAll('item > link')].map((link) => link.textContent ?? '');
  expect(links.sort()).toEqual(
    pages
      .filter(({ address }) => /^\/cases\/.+/u.test(address))
      .map(({ address }) => home + address.slice(1))
      .sort(),
  );
  expect(
    [...feed.querySelectorAll('item > pubDate')].every((date) => !Number.isNaN(Date.parse(date.textContent ?? ''))),
  ).toBe(true);
  expect(readBuilt(site, 'robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
});

describe('Markdown', () => {
  test('stands beside every page, with its heading and without markup or links that lead nowhere', () => {
    const findings = findingsOn(
      pages.filter(({ file }) => file !== '404.html'),
      ({ file, address, document }) => {
        const markdown = readBuilt(site, file.replace(/html$/u, 'md'));
        const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
        const targets = [...markdown.matchAll(/\]\((https:[^)#\s]+)/gu)]
          .map(([, target = '']) => target)
          .filter((target) => target.startsWith(home));
        return [
          ...(markdown.includes(heading) ? [] : [`no heading ${heading}`]),
          ...(markdown.includes(`url: "${home}${address.slice(1)}"`) ? [] : ['no address']),
          ...(markdown.match(/<\/?[a-z][^>]*>/gu) ?? []),
          ...targets.filter((target) => !site.files.has(fileOf(target))),
        ];
      },
    );
    expect(findings).toEqual([]);
  });

  test('is what the guide for programs leads to', () => {
    const links = [...readBuilt(site, 'llms.txt').matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
    const others = listedCollections.filter((name) => !introducedCollections.some((other) => other === name));
    expect(links.length).toBe(entryPages.length + others.length);
    expect(links.filter((link) => !link.startsWith(home) || !site.files.has(fileOf(link)))).toEqual([]);
  });
});

interface DataIndex {
  count: number;
  parts: { json: string }[];
}
const indexIn = (built: typeof plainSite, name: string): DataIndex =>
  JSON.parse(readBuilt(built, `data/${name}.json`)) as DataIndex;

test.each([
  ['cases', pagesBelow('/cases/').length],
  ['methods', pagesBelow('/methods/').length],
  ['metrics', declaredMetrics().length],
])('the open data has all %s and is valid by its own schema', (name, count) => {
  const schema = JSON.parse(readBuilt(site, `data/${name}.schema.json`)) as object;
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  (addFormats as unknown as { default: typeof addFormats }).default(ajv);
  const validate = ajv.compile(schema);
  const index = indexIn(site, name);
  const parts = index.parts.map(
    ({ json }) => JSON.parse(readBuilt(site, fileOf(json))) as { $schema: string; records: unknown[] },
  );
  for (const part of parts) {
    expect(part.$schema).toBe(`${home}data/${name}.schema.json`);
    expect([validate(part), validate.errors]).toEqual([true, null]);
  }
  expect([index.count, parts.flatMap(({ records }) => records).length]).toEqual([count, count]);
});

describe('a site that does not know its own address', () => {
  test('names none, not even a false one', () => {
    expect(
      plainPages
        .filter(({ html }) => /localhost|rel="canonical"|og:url|application\/ld\+json/u.test(html))
        .map(({ address }) => address),
    ).toEqual([]);
    expect([...plainSite.files].filter((file) => /^(?:rss\.xml|sitemap.*|cards\/.*)$/u.test(file))).toEqual([]);
    expect(
      builtFiles(plainSite, '.md').filter((file) =>
        /\]\((?!\/|#|https:\/\/creativecommons\.org\/)/u.test(readBuilt(plainSite, file)),
      ),
    ).toEqual([]);
  });

  test('has open data, Markdown and the guide with addresses from its root', () => {
    for (const address of entryPages) expect(readBuilt(plainSite, 'llms.txt')).toContain(`](${address}index.md)`);
    const parts = indexIn(plainSite, 'cases').parts.map(
      ({ json }) => JSON.parse(readBuilt(plainSite, json.slice(1))) as { records: { url: string }[] },
    );
    expect(parts.flatMap(({ records }) => records.map(({ url: own }) => own))).toEqual(
      expect.arrayContaining(pagesBelow('/cases/')),
    );
    expect(readBuilt(plainSite, 'robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});
