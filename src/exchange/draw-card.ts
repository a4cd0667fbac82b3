import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { cardDrawing, cardSize, type CardText } from './card.ts';

/** Fonts of a package, so that a card is the same on every computer; commands run in the project's folder. */
const fontFiles = ['Regular', 'Bold'].map((weight) =>
  join('packages', 'cards', 'node_modules', '@embedpdf', 'fonts-sc', 'fonts', `NotoSansHans-${weight}.otf`),
);

/**
 * Draws a card as PNG; the same text gives the same bytes.
 *
 * @throws {Error} When the fonts are not installed, which `npm run build` does for a site with an address.
 */
export function drawCard(text: CardText): Promise<Uint8Array> {
  // Without its fonts a card would show no text, without any error.
  if (!fontFiles.every((file) => existsSync(file))) throw new Error('转发卡片的字体没有安装，请用 npm run build 生成');
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans S Chinese' };
  const drawn = new Resvg(cardDrawing(text), { fitTo: { mode: 'width', value: cardSize.width }, font })
    .render()
    .asPng();
  // A card has few colours.
  return sharp(drawn).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
}
