import { Resvg } from '@resvg/resvg-js';

/** A picture of the site's mark. */
interface Icon {
  /** Side, in pixels. */
  size: number;
  /**
   * `maskable` and `apple` are cut to the system's own shape, so that the mark is inside and its ground fills the
   * square.
   */
  purpose: 'any' | 'maskable' | 'apple';
}

/** Icons by path below the site's folder. Source: W3C Web Application Manifest; Apple's guide for web clips. */
export const iconFiles: Readonly<Record<string, Icon>> = {
  'icons/icon-192.png': { size: 192, purpose: 'any' },
  'icons/icon-512.png': { size: 512, purpose: 'any' },
  'icons/maskable-512.png': { size: 512, purpose: 'maskable' },
  'icons/apple-touch-icon.png': { size: 180, purpose: 'apple' },
};

/** Colour of the mark's ground in `public/favicon.svg`. */
const ground = '#9c2a1c';

/** Sets the mark into the middle eight tenths, which no system's shape cuts. */
const insideSafeZone = (mark: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${mark.replace('<svg ', '<svg x="4" y="4" width="32" height="32" ')}</svg>`;

/**
 * Draws the icons.
 *
 * @param mark The site's mark as SVG, with a `viewBox` and without width and height.
 * @returns PNG files by path below the site's folder; the same bytes for the same mark.
 */
export function drawIcons(mark: string): Map<string, Uint8Array> {
  const draw = ({ size, purpose }: Icon): Uint8Array => {
    const fitTo = { mode: 'width', value: size } as const;
    const font = { loadSystemFonts: false };
    const picture =
      purpose === 'any'
        ? new Resvg(mark, { fitTo, font })
        : new Resvg(insideSafeZone(mark), { fitTo, font, background: ground });
    return picture.render().asPng();
  };
  return new Map(Object.entries(iconFiles).map(([path, icon]) => [path, draw(icon)]));
}
