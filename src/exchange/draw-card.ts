import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { cardSize } from './card.ts';

/** Fonts of a package, so that a card is the same on every computer; commands run in the project's folder. */
const fontFiles = ['Regular', 'Bold'].map((weight) =>
  join('packages', 'cards', 'node_modules', '@embedpdf', 'fonts-sc', 'fonts', `NotoSansHans-${weight}.otf`),
);

/** A card has few colours. */
const form = { palette: true, colours: 32, effort: 4 } as const;

/**
 * Digest of all that decides how a drawing becomes a picture.
 *
 * @throws {Error} When the fonts are not installed, which `npm run build` does for a site with an address.
 */
export function cardPrinter(): string {
  // Without its fonts a card would show no text, without any error.
  if (!fontFiles.every((file) => existsSync(file))) throw new Error('转发卡片的字体没有安装，请用 npm run build 生成');
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
  const hash = createHash('sha256').update(JSON.stringify([cardSize, form, version, sharp.versions]));
  for (const file of fontFiles) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Draws a card as PNG on threads of Node's own; the same drawing gives the same bytes. Costs about 0.15 s of processor
 * time, most of it for the outlines of the characters.
 *
 * @param drawing SVG, as `cardDrawing` makes it.
 */
export async function drawCard(drawing: string): Promise<Uint8Array> {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans S Chinese' };
  const { pixels, width, height } = await renderAsync(drawing, {
    fitTo: { mode: 'width', value: cardSize.width },
    font,
  });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png(form)
    .toBuffer();
}
