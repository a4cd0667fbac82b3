import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserBuild } from '../../search/index/browser-build.ts';
import type { OfflineList } from './offline-list.ts';

/** File of the worker, in the site's folder. */
export const workerFile = 'sw.js';

/** Source of the workers. */
const source = fileURLToPath(new URL('../../browser/offline/', import.meta.url));

/** How code of workers is compiled: one plain script, in Workbox's form for readers. */
const workerBuild = {
  ...browserBuild,
  splitting: false,
  format: 'iife',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
} as const;

async function compile(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    ...workerBuild,
    absWorkingDir: source,
    entryPoints: [join(source, entry)],
    outdir: '/',
    define: { ...workerBuild.define, ...define },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Makes the worker of a release.
 *
 * @returns Text of `sw.js`.
 * @throws {Error} When the code does not compile.
 */
export function makeWorker({ kept, asUsed }: OfflineList): Promise<string> {
  return compile('worker.ts', { releaseList: JSON.stringify({ kept, asUsed }) });
}

/** Makes the worker that takes itself and what is kept away; text of `sw.js`. */
export function makeStopWorker(): Promise<string> {
  return compile('stop-worker.ts', {});
}
