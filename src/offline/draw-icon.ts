import { Resvg } from '@resvg/resvg-js';

/** Share of a maskable icon's width that no system cuts away is four fifths; the drawing takes a little less. */
const safeShare = 0.72;

/**
 * Draws the site's icon.
 *
 * @param svg The site's icon as a square drawing whose first `fill` is its ground.
 * @param size Pixels on each side.
 * @param maskable Whether systems may cut it into a shape: its ground fills the square then.
 * @returns A PNG; the same drawing gives the same bytes.
 */
export function drawIcon(svg: string, size: number, maskable: boolean): Uint8Array {
  const ground = /fill="(#[0-9a-f]{3,8})"/iu.exec(svg)?.[1] ?? '#ffffff';
  const inner = Math.round(size * safeShare);
  const place = (size - inner) / 2;
  const nested = svg.replace('<svg ', `<svg x="${place}" y="${place}" width="${inner}" height="${inner}" `);
  const drawing = maskable ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="${ground}"/>${nested}</svg>` : svg;
  return new Resvg(drawing, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();
}
