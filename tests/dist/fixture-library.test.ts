import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/site-settings.ts';
import { buildEnvironment } from './build-environment.ts';
import { readSite, type BuiltSite } from './built-site.ts';

/** The fixture library, which uses every component, built with a picture wider than any column. */
let folder = '';
let site: BuiltSite;

beforeAll(async () => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  folder = mkdtempSync(join(projectRoot, '.cache', 'fixture-library-'));
  const root = join(folder, 'project');
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  cpSync(join(projectRoot, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  const [picture = ''] = readdirSync(join(root, 'content/pages')).filter((file) => file.endsWith('.png'));
  const wide = { width: 3000, height: 2000, channels: 3, background: '#9c2a1c' } as const;
  await sharp({ create: wide }).png().toFile(join(root, 'content/pages', picture));
  const { status, stderr } = spawnSync(process.execPath, ['tests/dist/render-apart.ts', join(folder, 'site'), root], {
    cwd: projectRoot,
    env: { ...buildEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  site = readSite(join(folder, 'site'), '/');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
