import { expect, test } from 'vitest';
import { siteConfig } from '../../src/site-config.ts';
import { findingsOn, pages, site } from './site.ts';
import { weigh } from './weight.ts';

const { budget } = siteConfig;

test('no page loads more script than the budget allows before search is used', () => {
  expect(
    findingsOn(pages, (page) => {
      const { script } = weigh(site, page);
      return script > budget.script ? [`${script} 字节`] : [];
    }),
  ).toEqual([]);
});

test('no page weighs more than the budget allows, gzipped, without pictures', () => {
  expect(
    findingsOn(pages, (page) => {
      const { html, css, script } = weigh(site, page);
      return html + css + script > budget.page ? [`HTML ${html} + CSS ${css} + JS ${script} 字节`] : [];
    }),
  ).toEqual([]);
});

test('every page has styles', () => {
  expect(findingsOn(pages, (page) => (weigh(site, page).css > 1000 ? [] : ['没有样式']))).toEqual([]);
});
