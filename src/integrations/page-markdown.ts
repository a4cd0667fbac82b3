import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageMarkdown } from '../exchange/page-markdown.ts';

/** Writes each page as Markdown beside it, as `index.md`; must come when all pages are there. */
export function markdownPages(): AstroIntegration {
  let home = '/';
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        home = config.site === undefined ? base : new URL(base, config.site).href;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => /(?:^|\/)index\.html$/u.test(file));
        for (const file of pages) {
          const html = readFileSync(join(folder, file), 'utf8');
          // A page that only leads to another has nothing to read.
          if (html.includes('http-equiv="refresh"')) continue;
          const address = home + file.slice(0, -'index.html'.length);
          const absolute = (link: string): string =>
            home.startsWith('/') || !URL.canParse(link, address) ? link : new URL(link, address).href;
          const markdown = pageMarkdown(html, address, absolute);
          if (markdown !== undefined) writeFileSync(join(folder, file.replace(/html$/u, 'md')), markdown);
        }
      },
    },
  };
}
