/** Icon sizes in pixels by file, below the site's folder; a maskable one has a margin that systems may cut away. */
export const icons = {
  'icons/192.png': { size: 192, maskable: false },
  'icons/512.png': { size: 512, maskable: false },
  'icons/maskable-512.png': { size: 512, maskable: true },
  'icons/apple-180.png': { size: 180, maskable: true },
} as const;

/** What a system that installs the site is told. */
export interface AppNames {
  title: string;
  description: string;
  language: string;
}

/**
 * Writes the manifest of the site as an app; its addresses are relative, so that it serves below any base path.
 *
 * Source: W3C Web Application Manifest.
 */
export function webManifest({ title, description, language }: AppNames): string {
  const listed = Object.entries(icons).filter(([file]) => !file.includes('apple'));
  const manifest = {
    id: './',
    name: title,
    short_name: title,
    description,
    lang: language,
    dir: 'ltr',
    start_url: './',
    scope: './',
    // Readers go back and forth between pages: the system's own buttons stay.
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: listed.map(([src, { size, maskable }]) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose: maskable ? 'maskable' : 'any' })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
