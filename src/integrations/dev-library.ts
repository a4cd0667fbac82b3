import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../build/site-settings.ts';
import { formFiles } from '../forms/form-files.ts';
import { provideLibrary, type ShownLibrary } from '../library/shown-library.ts';
import { libraryOnDisk } from '../render/library-on-disk.ts';
import { encodePicture, sizeAt, type Pictures } from '../render/pictures.ts';
import { watchContent } from './content-watch.ts';

/** The form that is at a path of the built site. */
function formAt(library: ShownLibrary, path: string): Uint8Array | undefined {
  const [, id = ''] = /^forms\/([^/]+)\.[a-z]+$/u.exec(path) ?? [];
  const entry = library.find('templates', id);
  return entry && [...formFiles(entry)].find((file) => file.path === path)?.content;
}

/** Gives pages the library while authors write, read again after every change, its pictures and its forms. */
export function devLibrary({ base, showsDrafts }: SiteSettings): AstroIntegration {
  let root = '';
  let pictures: Pictures = new Map();
  let library: ShownLibrary | undefined;
  const read = async (): Promise<void> => {
    const onDisk = await libraryOnDisk(root, showsDrafts);
    ({ pictures, library } = onDisk);
    provideLibrary(library);
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
          const form = library && formAt(library, (request.url ?? '').slice(base.length));
          if (form) return void response.end(form);
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
