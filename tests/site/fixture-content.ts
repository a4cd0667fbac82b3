import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { importFile } from '../../src/import/import-file.ts';
import { writeDrafts } from '../../src/import/write-drafts.ts';
import { docx } from '../docx.ts';

function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#9c2a1c' } }).png();
}

/** Puts a picture wider than any column in the place of one of the fixture library's. */
export async function widenPicture(content: string): Promise<void> {
  const [name = ''] = readdirSync(join(content, 'pages')).filter((file) => file.endsWith('.png'));
  await picture(3000, 2000).toFile(join(content, 'pages', name));
}

const none = new Set<string>();

/** Imports a write-up with a picture: a case and a method, as drafts. */
export async function addDraft(content: string): Promise<void> {
  const bytes = docx(
    [
      { text: '**草稿里的题目**', centred: true },
      '临河社区党支部有党员22名。',
      '一、用心做事',
      '大家动手，推行“三步走”。',
      { text: '现场', picture: 'p.png' },
    ],
    { 'p.png': new Uint8Array(await picture(900, 600).toBuffer()) },
  );
  const { files } = await importFile('a.docx', bytes, {
    known: { methods: new Map(), cases: none, sources: none, methodIds: none, steps: none, names: none, themes: [] },
    today: '2026-11-23',
    redacts: false,
  });
  writeDrafts(content, files);
}
