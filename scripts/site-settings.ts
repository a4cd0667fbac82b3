import { fileURLToPath } from 'node:url';

/** Project folder, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Port on which the site is served to its publisher. */
export const sitePort = 4321;

/** Values from the environment that change the built site. */
export function siteSettings(): { SITE_URL: string; BASE_PATH: string } {
  return { SITE_URL: process.env.SITE_URL ?? '', BASE_PATH: process.env.BASE_PATH ?? '' };
}
