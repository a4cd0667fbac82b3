import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { clientFolder } from '../output/browser-code/client-files.ts';
import { compileModules } from '../output/browser-code/compile.ts';

/**
 * Compiles the browser code on every request while authors write.
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
    },
  };
}
