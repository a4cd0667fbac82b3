import { basename } from 'node:path';
import { build } from 'esbuild';
import type { IndexFile } from './index-files.ts';

/**
 * Compiles the search module for the oldest browser that the site promises, Chromium 90.
 *
 * @param entry File of the module.
 * @param manifest File of the manifest, which the module then need not ask for.
 * @returns `search.js` and the code that it loads where a browser cannot unpack gzip by itself.
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function bundleModule(entry: string, manifest: string): Promise<IndexFile[]> {
  const { outputFiles } = await build({
    entryPoints: { search: entry },
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome90',
    charset: 'utf8',
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    write: false,
    define: { manifestFile: JSON.stringify(manifest) },
  });
  return outputFiles.map(({ path, contents }) => ({ path: basename(path), content: contents }));
}
