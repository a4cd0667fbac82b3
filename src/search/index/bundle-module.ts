import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserBuild } from './browser-build.ts';
import type { IndexFile } from './hashed-files.ts';

/** Code of the module that comes with every index. */
export const moduleFile = fileURLToPath(new URL('../module.ts', import.meta.url));

/** Stands in the compiled module for the manifest's file, which is known only when the pages have been read. */
const placeholder = '%manifest%';

/**
 * Compiles the search module.
 *
 * @returns `search.js`, still without the name of the manifest, and the code that it loads where a browser cannot
 *   unpack gzip by itself.
 * @throws {Error} When the code does not compile, with file and line.
 */
export async function bundleModule(): Promise<IndexFile[]> {
  const { outputFiles } = await build({
    ...browserBuild,
    // Names of chunks contain the paths of what is in them, seen from here.
    absWorkingDir: dirname(moduleFile),
    entryPoints: { search: moduleFile },
    outdir: '/',
    minify: true,
    define: { manifestFile: JSON.stringify(placeholder) },
  });
  return outputFiles.map(({ path, contents }) => ({ path: basename(path), content: contents }));
}

/** Puts the name of the manifest's file into a compiled module, which then need not ask for it. */
export function withManifest(files: readonly IndexFile[], manifest: string): IndexFile[] {
  return files.map(({ path, content }) => ({
    path,
    content: Buffer.from(Buffer.from(content).toString().replace(placeholder, manifest)),
  }));
}
