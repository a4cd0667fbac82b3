import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawIcons } from '../output/offline/icons.ts';
import { makeStopWorker, makeWorker, workerFile } from '../output/offline/make-worker.ts';
import { offlineList } from '../output/offline/offline-list.ts';
import { manifestFile, webManifest } from '../output/offline/web-manifest.ts';
import { worksOffline } from '../browser/offline/works-offline.ts';
import { siteConfig } from '../site-config.ts';
import { readFolder } from './read-folder.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/**
 * Makes the site work offline, or takes away what made it so; must come after what writes files for readers, before
 * `hosts`.
 */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const write = (path: string, content: string | Uint8Array): void => {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        };
        if (!worksOffline(process.env)) return write(workerFile, await makeStopWorker());
        const list = offlineList(readFolder(folder), siteConfig.budget.offline);
        write(workerFile, await makeWorker(list));
        write(manifestFile, webManifest(siteConfig, base));
        for (const [path, content] of drawIcons(readFileSync(join(folder, 'favicon.svg'), 'utf8')))
          write(path, content);
        // Astro is asked to tell errors alone, and this is for the publisher.
        console.log(
          `离线阅读：第一次访问后预存 ${list.kept.length} 个文件，${megabytes(list.bytes)}（限 ${megabytes(siteConfig.budget.offline)}）；另有 ${list.asUsed.length} 个文件打开过才存。`,
        );
      },
    },
  };
}
