import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { cardDrawing, cardSize, type CardText } from './card.ts';

/** Fonts of a package, so that a card is the same on every computer. */
const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const fontFiles = ['Regular', 'Bold'].map((weight) => join(folder, `NotoSansHans-${weight}.otf`));

/** Draws a card as PNG; the same text gives the same bytes. */
export function drawCard(text: CardText): Promise<Uint8Array> {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans S Chinese' };
  const drawn = new Resvg(cardDrawing(text), { fitTo: { mode: 'width', value: cardSize.width }, font })
    .render()
    .asPng();
  // A card has few colours.
  return sharp(drawn).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
}
