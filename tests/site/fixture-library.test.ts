import { expect, test } from 'vitest';
import { siteApart } from './site-apart.ts';

// The fixture library uses every component.
const site = await siteApart('fixture');

function page(address: string): Document {
  const found = site.pages.find((candidate) => candidate.address === address);
  if (!found) throw new Error(`No page ${address}`);
  return found.document;
}

test('a wide picture is made small enough for the column, with its size and a smaller one for phones', () => {
  const picture = page('/guide/').querySelector('.figure img');
  expect(picture?.getAttribute('alt')).toBe('阅览室的平面图');
  expect([picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual(['1280', '853']);
  expect(picture?.getAttribute('srcset')).toMatch(/ 640w, .* 1280w$/);
  expect(page('/guide/').querySelector('.figure figcaption')?.textContent).toBe('阅览室');
});

test('a metric shows the wording of its source and its lower bound', () => {
  const metric = page('/guide/').querySelector('[data-metric="library-branch/opinions"]');
  expect(metric?.textContent).toBe('40余条');
  expect(metric?.getAttribute('value')).toBe('40');
});

test('a term links to the glossary and carries its definition', () => {
  const term = page('/cases/library-branch/').querySelector('a.term');
  expect(term?.getAttribute('href')).toBe('/glossary/#wang-ge');
  expect(term?.textContent?.trim(), 'a term without words of its own shows its title').toBe('网格');
  expect(term?.nextElementSibling?.textContent).toContain('网格');
});

test('a practice shows its step on its own case and leads to the passage elsewhere', () => {
  expect(page('/cases/library-branch/').querySelector('.practice-box')?.textContent).toContain('环节');
  const passage = page('/guide/').querySelector('.practice-card a');
  expect(decodeURIComponent(passage?.getAttribute('href') ?? '')).toBe('/cases/library-branch/#改开馆时间');
});

test('a note of the editors says that it is theirs', () => {
  expect(page('/cases/library-branch/').querySelector('.editor-note__label')?.textContent).toBe('编者·注意事项');
});

test('a source mark leads to the part of the source', () => {
  const marks = [...page('/cases/library-branch/').querySelectorAll('.prose a.source-mark')];
  expect(marks.map((mark) => mark.getAttribute('href'))).toContain('/sources/#report-1');
});

test('a checklist keeps its items and names the case that did it', () => {
  const lists = site.pages.flatMap(({ document }) => [...document.querySelectorAll('.checklist')]);
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect(list.querySelectorAll('li').length).toBeGreaterThan(0);
});

test('a chart draws a lower bound open and an exact count closed', () => {
  const rows = [...page('/cases/library-branch/').querySelectorAll('.chart__row')];
  expect(rows.map((row) => [row.textContent?.trim(), row.querySelector('.chart__open') !== null])).toEqual([
    ['40余条', true],
    ['12条', false],
  ]);
});
