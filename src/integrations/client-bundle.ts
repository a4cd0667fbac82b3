import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compileModules } from '../output/browser-code/compile.ts';

/** Folder of client code inside the built site; code in it finds the site's base path one level above itself. */
const clientFolder = '_client';

/**
 * Compiles the browser code into the built site, and on every request while authors write.
 *
 * Astro compiles client code for `esnext` whatever its configuration says, so this is a step of our own.
 */
export function clientBundle(): AstroIntegration {
  return {
    name: 'client-bundle',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?', 1); // no URL parser: it throws on `//`
          if (!path.includes(`/${clientFolder}/`)) return next();
          compileModules('client', false).then((files) => {
            const file = files.find(({ path: output }) => basename(output) === basename(path));
            if (!file) return next();
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
            response.setHeader('Cache-Control', 'no-store');
            response.end(file.text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await compileModules('client', true);
        const folder = join(fileURLToPath(dir), clientFolder);
        await mkdir(folder, { recursive: true });
        await Promise.all(files.map(({ path, contents }) => writeFile(join(folder, basename(path)), contents)));
        logger.info(
          `浏览器脚本：${files.map(({ path, contents }) => `${basename(path)} ${contents.length} 字节`).join('，')}`,
        );
      },
    },
  };
}
