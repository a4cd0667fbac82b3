import { iconFiles } from './icons.ts';

/** File of the manifest, in the site's folder. */
export const manifestFile = 'manifest.webmanifest';

/** What a manifest says of a site. */
export interface AppDescription {
  title: string;
  description: string;
  /** BCP 47 language tag. */
  language: string;
}

/**
 * Describes the site as something that can be installed.
 *
 * Source: W3C Web Application Manifest.
 *
 * @param base Base path of the site, with a slash at both ends.
 * @returns Text of the manifest.
 */
export function webManifest({ title, description, language }: AppDescription, base: string): string {
  const icons = Object.entries(iconFiles).flatMap(([path, { size, purpose }]) =>
    purpose === 'apple' ? [] : [{ src: base + path, sizes: `${size}x${size}`, type: 'image/png', purpose }],
  );
  const manifest = {
    id: base,
    name: title,
    short_name: title,
    description,
    lang: language,
    dir: 'ltr',
    start_url: base,
    scope: base,
    // With a button that goes back: pages have none of their own.
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons,
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
