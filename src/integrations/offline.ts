import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawIcon } from '../offline/draw-icon.ts';
import { offersOffline } from '../offline/offers-offline.ts';
import { precacheList } from '../offline/precache-list.ts';
import { siteFiles } from '../offline/site-files.ts';
import { icons, webManifest } from '../offline/web-manifest.ts';
import { leavingWorker, offlineWorker, workerFile } from '../offline/worker-file.ts';
import { siteConfig } from '../site-config.ts';

/** Makes the site one that can be read without a network and installed; must come after what writes pages, scripts and the index. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const project = fileURLToPath(new URL('../../', import.meta.url));
        const folder = fileURLToPath(dir);
        if (!offersOffline(process.env)) {
          writeFileSync(join(folder, workerFile), await leavingWorker(project));
          return;
        }
        mkdirSync(join(folder, 'icons'), { recursive: true });
        const drawing = readFileSync(join(folder, 'favicon.svg'), 'utf8');
        for (const [file, { size, maskable }] of Object.entries(icons)) writeFileSync(join(folder, file), drawIcon(drawing, size, maskable));
        writeFileSync(join(folder, 'manifest.webmanifest'), webManifest(siteConfig));
        writeFileSync(join(folder, workerFile), await offlineWorker(project, precacheList(siteFiles(folder), siteConfig.budget.offline)));
      },
    },
  };
}
