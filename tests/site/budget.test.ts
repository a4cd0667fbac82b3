import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import { pageBundle } from '../../src/integrations/render-site.ts';
import { isCollection } from '../../src/model/collections.ts';
import { linkLibrary } from '../../src/model/library.ts';
import type { EntryLists } from '../../src/model/entry.ts';
import { loadRenderer } from '../../src/render/page-renderer.ts';
import { sitePages } from '../../src/views/site-pages.ts';
import { madeCase, madeLists, madeSource, madeStep } from '../made-library.ts';
import { largeLists } from './large-library.ts';
import { pages, site } from './site.ts';
import { weigh } from './weight.ts';

/** Most that a page may be, with its styles and script, gzipped, and how many elements it may have. */
const budget = { bytes: 60 * 1024, elements: 3000, script: 8 * 1024 };

interface MadePage {
  address: string;
  html: string;
  /** Collections that it asked the library for as a whole. */
  lists: string[];
}

let bundle = '';
beforeAll(async () => {
  ({ bundle } = await pageBundle(projectRoot, join(projectRoot, '.cache'), readSettings(process.env)));
});

/** Renders pages of a library. */
async function render(lists: EntryLists, choose: (addresses: readonly string[]) => readonly string[]) {
  const library = linkLibrary(lists);
  const renderer = await loadRenderer(bundle, { ...library, picture: () => undefined }, readSettings(process.env));
  const made: MadePage[] = [];
  for (const address of choose(sitePages(library))) {
    const { content, questions } = await renderer(address);
    const names = questions.map((question) => (JSON.parse(question) as [string])[0]);
    made.push({ address, html: new TextDecoder().decode(content), lists: names.filter((name) => isCollection(name)) });
  }
  return made;
}

/** Kind of a page: its address with the names of entries and the numbers of parts left out. */
const kindOf = (address: string): string =>
  address
    .replace(/(?<=^\/[a-z]+\/)(?!unit\/|\d+\/)[^/]+(?=\/)/u, 'ID')
    .replace(/(?<=\/unit\/)[^/]+/u, 'ID')
    .replace(/(?<=.\/)\d+\/$/u, 'N/');

/** The first, the second and the last page of each kind. */
function someOfEachKind(addresses: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const address of addresses) kinds.set(kindOf(address), [...(kinds.get(kindOf(address)) ?? []), address]);
  return [...kinds.values()].flatMap((list) => [...new Set([...list.slice(0, 2), ...list.slice(-1)])]);
}

const elementsOf = (html: string): number => html.match(/<[a-z]/gu)?.length ?? 0;

describe('of a library of 300 cases', () => {
  let made: MadePage[] = [];
  beforeAll(async () => {
    made = await render(largeLists(300), someOfEachKind);
  });

  test('there are pages of every kind', () => {
    expect([...new Set(made.map(({ address }) => kindOf(address)))].sort()).toEqual(
      [
        '/',
        '/404/',
        '/about/',
        '/compare/',
        ...['cases', 'glossary', 'methods', 'problems', 'search', 'sources', 'steps', 'templates'].flatMap((name) => [
          `/${name}/`,
          ...(['cases', 'glossary', 'methods', 'sources', 'steps', 'templates'].includes(name) ? [`/${name}/ID/`] : []),
          ...(['methods', 'steps'].includes(name) ? [`/${name}/ID/N/`] : []),
          ...(['search', 'steps'].includes(name) ? [] : [`/${name}/N/`]),
          ...(name === 'cases' ? ['/cases/unit/ID/', '/cases/unit/ID/N/'] : []),
        ]),
      ].sort(),
    );
  });

  test('no page is heavier than its budget or has more elements', () => {
    const frame = Math.max(...pages.map((page) => weigh(site, page).css + weigh(site, page).script));
    const over = made
      .map(({ address, html }) => ({ address, bytes: gzipSync(html).length + frame, elements: elementsOf(html) }))
      .filter(({ bytes, elements }) => bytes > budget.bytes || elements > budget.elements);
    expect(over).toEqual([]);
    expect(Math.max(...pages.map((page) => weigh(site, page).script))).toBeLessThan(budget.script);
  });

  test('no page asks for a whole list of the library but for the steps', () => {
    expect([...new Set(made.flatMap(({ lists }) => lists))]).toEqual(['steps']);
  });

  test('a page has one first-level heading, no anchor twice, and parts lead to those before and after', () => {
    for (const { address, html } of made) {
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size, address).toBe(ids.length);
      expect(html.match(/<h1/gu), address).toHaveLength(1);
      const number = Number(/\/(\d+)\/$/u.exec(address)?.[1] ?? 1);
      if (number === 1 || address === '/404/') continue;
      expect(html.match(/<link rel="prev"/gu), address).toHaveLength(1);
      expect(/aria-current="page"[^>]*>\s*\d+/u.exec(html)?.[0], address).toContain(String(number));
    }
  });
});

test.each([
  ['no entry at all', {}],
  ['one case', { cases: [madeCase('a', {})], sources: [madeSource()], steps: [madeStep('ask', 1)] }],
  ['steps that no case tells of', { steps: [madeStep('ask', 1)] }],
  [
    'seven cases and a step without practices',
    {
      cases: Array.from({ length: 7 }, (_, index) => madeCase(`c${index}`, {})),
      sources: [madeSource()],
      steps: [madeStep('ask', 1), madeStep('end', 2)],
    },
  ],
] satisfies [string, Partial<EntryLists>][])('every page of a library with %s is rendered', async (_, lists) => {
  const made = await render(madeLists(lists), (all) => all);
  expect(made.length).toBeGreaterThan(9);
  expect(made.filter(({ html }) => !html.includes('<h1')).map(({ address }) => address)).toEqual([]);
});
