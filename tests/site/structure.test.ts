import { expect, test } from 'vitest';
import { siteConfig } from '../../src/site-config.ts';
import { findingsOn, pages, site } from './site.ts';

test('every page is in Chinese as used in mainland China', () => {
  expect(
    findingsOn(site.pages, ({ document }) =>
      document.documentElement.lang === 'zh-CN' ? [] : [document.documentElement.lang],
    ),
  ).toEqual([]);
});

test('every page has exactly one first-level heading with text', () => {
  const findings = findingsOn(pages, ({ document }) => {
    const headings = [...document.querySelectorAll('h1')].map((heading) => heading.textContent?.trim() ?? '');
    return headings.length === 1 && headings[0] !== '' ? [] : [JSON.stringify(headings)];
  });
  expect(findings).toEqual([]);
});

test('headings never skip a level', () => {
  const findings = findingsOn(pages, ({ document }) => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
    return levels.flatMap((level, index) =>
      index > 0 && level > (levels[index - 1] ?? 0) + 1 ? [`h${levels[index - 1]} → h${level}`] : [],
    );
  });
  expect(findings).toEqual([]);
});

test('every page has a header, a navigation, one main part and a footer', () => {
  const findings = findingsOn(pages, ({ document }) => [
    ...['body > header', 'body > footer', 'nav[aria-label]'].filter((selector) => !document.querySelector(selector)),
    ...(document.querySelectorAll('main').length === 1 ? [] : ['main']),
  ]);
  expect(findings).toEqual([]);
});

test('every page has a title of its own that ends in the name of the site', () => {
  const titles = new Map<string, string[]>();
  for (const { document, address } of pages)
    titles.set(document.title, [...(titles.get(document.title) ?? []), address]);
  expect([...titles].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
  expect([...titles.keys()].filter((title) => !title.endsWith(siteConfig.title))).toEqual([]);
});

test('every page has a description of its own with 10 to 160 characters', () => {
  const descriptions = new Map<string, string>();
  const findings = findingsOn(pages, ({ document, address }) => {
    const text = document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';
    const same = descriptions.get(text);
    descriptions.set(text, address);
    return [
      ...(text.length < 10 || text.length > 160 ? [`${text.length} 字：${text}`] : []),
      ...(same ? [`与 ${same} 相同：${text}`] : []),
    ];
  });
  expect(findings).toEqual([]);
});

test('no id stands twice on a page', () => {
  const findings = findingsOn(pages, ({ document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  });
  expect(findings).toEqual([]);
});

test('every heading has an anchor and a link to itself, unless it is the name of a card that leads elsewhere', () => {
  const findings = findingsOn(pages, ({ document }) =>
    [...document.querySelectorAll('main :is(h2, h3, h4)')]
      .filter(
        (heading) => !heading.classList.contains('visually-hidden') && !heading.querySelector('a:not(.heading-anchor)'),
      )
      .filter(
        (heading) =>
          heading.id === '' || heading.querySelector('a.heading-anchor')?.getAttribute('href') !== `#${heading.id}`,
      )
      .map((heading) => `<${heading.tagName.toLowerCase()}> ${heading.textContent}`),
  );
  expect(findings).toEqual([]);
});
