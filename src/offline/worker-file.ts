import { join } from 'node:path';
import { build } from 'esbuild';
import { sha256 } from '../release/release.ts';
import { browserBuild } from '../search/index/browser-build.ts';
import type { PrecacheEntry } from './precache-list.ts';

/** File of the worker, below the site's folder; pages below that folder are its own. */
export const workerFile = 'sw.js';

async function compile(root: string, entry: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({ ...browserBuild, splitting: false, format: 'iife', absWorkingDir: root, entryPoints: [join(root, entry)], outfile: join(root, workerFile), minify: true, define });
  return outputFiles[0]?.text ?? '';
}

/**
 * Compiles the worker that keeps a site for reading offline.
 *
 * @param root Project folder.
 * @param list What is fetched ahead; the same list gives the same bytes, another one another worker.
 */
export function offlineWorker(root: string, list: readonly PrecacheEntry[]): Promise<string> {
  const styles = list.find(([address]) => address.endsWith('.css'))?.[0] ?? '';
  return compile(root, 'src/offline/worker.ts', {
    precached: JSON.stringify(list),
    releaseMark: JSON.stringify(sha256(JSON.stringify(list)).slice(0, 16)),
    styles: JSON.stringify(styles),
    'process.env.NODE_ENV': '"production"',
  });
}

/** Compiles the worker that undoes one, for sites that keep nothing for reading offline. */
export function leavingWorker(root: string): Promise<string> {
  return compile(root, 'src/offline/leaving-worker.ts', {});
}
