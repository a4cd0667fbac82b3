import { compileScript } from '../browser-code/compile.ts';
import { hashedPaths } from '../file-kind.ts';
import type { OfflineList } from './kept-files.ts';

/** File of the worker, in the site's folder. */
export const workerFile = 'sw.js';

/**
 * Makes the worker of a release.
 *
 * @returns Text of `sw.js`.
 * @throws {Error} When the code does not compile.
 */
export async function makeWorker({ kept, asUsed }: OfflineList): Promise<string> {
  const { text } = await compileScript('worker', {
    releaseList: JSON.stringify({ kept, asUsed }),
    hashedPaths: JSON.stringify(hashedPaths),
  });
  return text;
}

/** Makes the worker that takes itself and what is kept away; text of `sw.js`. */
export async function makeStopWorker(): Promise<string> {
  return (await compileScript('stopWorker')).text;
}
