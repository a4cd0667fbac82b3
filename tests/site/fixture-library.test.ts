import { expect, test } from 'vitest';
import { siteApart } from './site-apart.ts';

// The readers' fixture library uses every component.
const site = await siteApart('reading');

function page(address: string): Document {
  const found = site.pages.find((candidate) => candidate.address === address);
  if (!found) throw new Error(`No page ${address}`);
  return found.document;
}

test('a wide picture is made small enough for the column, with its size and a smaller one for phones', () => {
  const picture = page('/about/').querySelector('.figure img');
  expect(picture?.getAttribute('alt')).toBe('柜台的平面图，左边是信箱，右边是坡道');
  expect([picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual(['1280', '853']);
  expect(picture?.getAttribute('srcset')).toMatch(/ 640w, .* 1280w$/);
  expect(page('/about/').querySelector('.figure figcaption')?.textContent).toBe('云边邮局的柜台');
});

test('a metric shows the wording of its source and its lower bound', () => {
  const metric = page('/about/').querySelector('[data-metric="yun-bian-you-ju/letters"]');
  expect(metric?.textContent).toBe('500多封');
  expect(metric?.getAttribute('value')).toBe('500');
});

test('a term links to the glossary and carries its definition', () => {
  const term = page('/cases/zhi-chuan-du-kou/').querySelector('a.term[href*="shuang-qian-dao"]');
  expect(term?.getAttribute('href')).toBe('/glossary/shuang-qian-dao/');
  expect(term?.textContent?.trim(), 'a term without words of its own shows its title').toBe('双签到');
  expect(term?.nextElementSibling?.textContent).toContain('双签到');
});

test('a practice shows its step on its own case and leads to the passage elsewhere', () => {
  expect(page('/cases/yun-bian-you-ju/').querySelector('.practice-box')?.textContent).toContain('环节');
  const passage = page('/about/').querySelector('.practice-card a');
  expect(decodeURIComponent(passage?.getAttribute('href') ?? '')).toBe('/cases/yun-bian-you-ju/#跟着邮件去问');
});

test('a note of the editors says that it is theirs', () => {
  expect(page('/methods/san-xue/').querySelector('.editor-note__label')?.textContent).toBe('编者·适用条件');
});

test('a source mark leads to the part of the source', () => {
  const marks = [...page('/cases/yun-bian-you-ju/').querySelectorAll('.prose a.source-mark')];
  expect(marks.map((mark) => mark.getAttribute('href'))).toContain('/sources/yang-gao/#yang-gao-1');
});

test('a checklist keeps its items and names the case that did it', () => {
  const lists = site.pages.flatMap(({ document }) => [...document.querySelectorAll('.checklist')]);
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect(list.querySelectorAll('li').length).toBeGreaterThan(0);
});

test('a chart draws a lower bound open and an exact count closed', () => {
  const rows = [...page('/cases/yun-bian-you-ju/').querySelectorAll('.chart__row')];
  expect(rows.map((row) => [row.textContent?.trim(), row.querySelector('.chart__open') !== null])).toEqual([
    ['128条', false],
    ['40余条', true],
    ['24条', false],
  ]);
});
