import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { importFile } from '../../src/import/import-file.ts';
import { writeDrafts } from '../../src/import/write-drafts.ts';
import { docx } from '../docx.ts';
import { buildFixture, type FixtureSite } from './fixture-site.ts';

const none = new Set<string>();

/** Imports a write-up with a picture into a content folder. */
async function addDraft(content: string): Promise<void> {
  const picture = new Uint8Array(
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#123456' } })
      .png()
      .toBuffer(),
  );
  const bytes = docx(
    [
      { text: '**草稿里的题目**', centred: true },
      '临河社区党支部有党员22名。',
      '一、用心做事',
      '大家动手，推行“三步走”。',
      { text: '现场', picture: 'p.png' },
    ],
    { 'p.png': picture },
  );
  const { files } = await importFile('a.docx', bytes, {
    known: { methods: new Map(), cases: none, sources: none, methodIds: none, steps: none, names: none },
    today: '2026-11-23',
    redacts: false,
  });
  writeDrafts(content, files);
}

const pictureNames = ({ folder }: FixtureSite): string[] =>
  listFiles(folder).filter((file) => /_astro\/1\./.test(file));

describe('without --drafts', () => {
  let built: FixtureSite;
  beforeAll(async () => {
    built = await buildFixture(addDraft);
  }, 120_000);
  afterAll(() => built.remove());

  test('no page, no list, no picture and no index knows of a draft', () => {
    const traces = listFiles(built.folder).filter(
      (file) =>
        /\.(?:html|js|json|xml)$/.test(file) &&
        /草稿里的题目|san-bu-zou|lin-he-she-qu/.test(readFileSync(join(built.folder, file), 'utf8')),
    );
    expect(traces).toEqual([]);
    expect(pictureNames(built)).toEqual([]);
  });
});

describe('with --drafts', () => {
  let built: FixtureSite;
  beforeAll(async () => {
    built = await buildFixture(addDraft, { SHOW_DRAFTS: '1' });
  }, 120_000);
  afterAll(() => built.remove());

  test('a draft has its page, which says that it is one', () => {
    const page = built.site.pages.find(({ address }) => address === '/cases/lin-he-she-qu/')?.document;
    expect(page?.querySelector('.draft-note')?.textContent).toContain('还没有写完');
    expect(page?.querySelector('.practice-box')?.textContent).toContain('待定');
    expect(pictureNames(built).length).toBeGreaterThan(0);
  });

  test('what is published has no such note', () => {
    const published = built.site.pages.filter(({ address }) => !/lin-he-she-qu|san-bu-zou/.test(address));
    expect(
      published.filter(({ document }) => document.querySelector('.draft-note')).map(({ address }) => address),
    ).toEqual([]);
  });
});
