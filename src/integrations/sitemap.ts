import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sitemapFiles } from '../exchange/sitemap.ts';

/** Writes a sitemap of all pages; a site that does not know its own address has none. */
export function sitemap(): AstroIntegration {
  let home: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = config.site && new URL(config.base.replace(/\/*$/u, '/'), config.site).href;
      },
      'astro:build:done': ({ dir, pages }) => {
        if (home === undefined) return;
        const site = home;
        const paths = pages.map(({ pathname }) => pathname).filter((path) => path !== '404/');
        for (const [path, text] of sitemapFiles(
          site,
          paths.sort().map((path) => new URL(path, site).href),
        ))
          writeFileSync(join(fileURLToPath(dir), path), text);
      },
    },
  };
}
