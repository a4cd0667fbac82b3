import { expect, test } from 'vitest';
import { isHashed } from '../../src/output/file-kind.ts';
import { declaredMetrics } from '../site/declared-metrics.ts';
import { pages, site } from '../site/site.ts';
import { withEntries } from './with-entries.ts';

withEntries(['cases/machinery-department', 'cases/stove-company', 'methods/wu-cha'], () => {
  test('the site has more than 40 pages, and files that browsers may keep for good', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect([...site.files].filter(isHashed).length).toBeGreaterThan(50);
  });

  test('the two cases declare more than 20 metrics', () => {
    const cases = ['machinery-department/', 'stove-company/'];
    expect(
      declaredMetrics().filter(({ key }) => cases.some((start) => key.startsWith(start))).length,
    ).toBeGreaterThan(20);
  });
});

withEntries(['methods/san-ding-biao-san-zhao-cha-san-bi-jian'], () => {
  test('the former addresses of 三定标三找差三必见 send readers on', () => {
    const redirects = site.pages.filter(({ redirect }) => redirect);
    const target = `${site.base}methods/san-ding-biao-san-zhao-cha-san-bi-jian/`;
    expect(redirects.filter(({ html }) => html.includes(`url=${target}`)).length).toBeGreaterThan(0);
  });
});
