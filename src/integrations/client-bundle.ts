import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type OutputFile } from 'esbuild';
import { browserBuild } from '../search/index/browser-build.ts';

/** Folder of client code inside the built site; code in it finds the site's base path one level above itself. */
const clientFolder = '_client';

/**
 * Compiles the browser code.
 *
 * Astro compiles client code for `esnext` whatever its configuration says, so this is a step of our own.
 *
 * @param root Project folder.
 * @param minify Shorter code, for readers; whole names, for developers.
 * @returns `client.js`, which pages load, and the chunks that it loads on demand.
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function bundleClient(root: string, minify: boolean): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    ...browserBuild,
    // Names of chunks hold the paths of what is in them, seen from here.
    absWorkingDir: root,
    entryPoints: [join(root, 'src/browser/client.ts')],
    outdir: join(root, clientFolder),
    minify,
  });
  return outputFiles;
}

/** Compiles the browser code into the built site, and on every request while authors write. */
export function clientBundle(): AstroIntegration {
  let root = '';
  return {
    name: 'client-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?', 1); // no URL parser: it throws on `//`
          if (!path.includes(`/${clientFolder}/`)) return next();
          bundleClient(root, false).then((files) => {
            const file = files.find(({ path: output }) => basename(output) === basename(path));
            if (!file) return next();
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
            response.setHeader('Cache-Control', 'no-store');
            response.end(file.text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await bundleClient(root, true);
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
