import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../build/site-settings.ts';
import { provideLibrary } from '../library/shown-library.ts';
import { libraryOnDisk } from '../render/library-on-disk.ts';
import { encodePicture, sizeAt, type Pictures } from '../render/pictures.ts';
import { watchContent } from './content-watch.ts';

/** Gives pages the library while authors write, read again after every change, and its pictures. */
export function devLibrary({ base, showsDrafts }: SiteSettings): AstroIntegration {
  let root = '';
  let pictures: Pictures = new Map();
  const read = async (): Promise<void> => {
    const onDisk = await libraryOnDisk(root, showsDrafts);
    ({ pictures } = onDisk);
    provideLibrary(onDisk.library);
  };
  return {
    name: 'dev-library',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root).replace(/[\\/]$/, '');
      },
      'astro:server:setup': async ({ server, logger }) => {
        await read();
        watchContent({
          folder: join(root, 'content'),
          watcher: server.watcher,
          changed: () => read().then(() => server.ws.send({ type: 'full-reload' })),
          failed: (error) =>
            logger.error(`内容没有读成，存盘后会再试：${error instanceof Error ? error.message : String(error)}`),
        });
        server.middlewares.use((request, response, next) => {
          const found = sizeAt(pictures, `/${(request.url ?? '').slice(base.length)}`);
          if (!found) return next();
          encodePicture(found.file, found.width).then((content) => {
            response.setHeader('Content-Type', 'image/webp');
            response.end(content);
          }, next);
        });
      },
    },
  };
}
