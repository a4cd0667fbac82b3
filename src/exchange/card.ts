import { cardLines } from './card-lines.ts';
import { xmlText } from './xml-text.ts';

/** Size of a card in pixels, as sites that show links want it. Source: ogp.me. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What is on a card. */
export interface CardText {
  /** Kind of page. Example: `案例`. */
  kind: string;
  title: string;
  /** A line or two below the title. */
  note: string;
  /** Name of the site. */
  site: string;
}

/** The site's own colours. */
const [ground, ink, muted, accent] = ['#fbfaf6', '#1d1a17', '#5d564e', '#9c2a1c'];
const left = 88;

function lineAt(text: string, y: number, size: number, fill: string, weight: 400 | 700): string {
  // An opening mark hangs in the margin, so that the characters are aligned.
  const x = /^[“‘《（【〔]/u.test(text) ? left - size * 0.45 : left;
  return `<text x="${x}" y="${y}" font-family="Noto Sans S Chinese" font-weight="${weight}" font-size="${size}" fill="${fill}">${xmlText(text)}</text>`;
}

/**
 * Draws the card of a page, which other sites show beside a link to it, as SVG: the title large, smaller where it is
 * long.
 */
export function cardDrawing({ kind, title, note, site }: CardText): string {
  const inside = cardSize.width - 2 * left;
  const short = cardLines(title, inside / 76, 3);
  const [size, lines] = short.length <= 2 ? [76, short] : [60, cardLines(title, inside / 60, 4)];
  const top = 236;
  const titles = lines.map((line, index) => lineAt(line, top + index * size * 1.32, size, ink, 700));
  const below = top + (lines.length - 1) * size * 1.32;
  const room = lines.length >= 4 ? 1 : 2;
  const notes = cardLines(note, inside / 32, room).map((line, index) =>
    lineAt(line, below + 72 + index * 48, 32, muted, 400),
  );
  const { width, height } = cardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/><rect width="${width}" height="14" fill="${accent}"/>`,
    lineAt(kind, 120, 34, accent, 700),
    ...titles,
    ...notes,
    `<rect x="${left}" y="${height - 112}" width="${inside}" height="2" fill="${accent}" opacity="0.25"/>`,
    lineAt(site, height - 56, 34, ink, 700),
    '</svg>',
  ].join('');
}
