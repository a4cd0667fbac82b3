import { compileScript } from '../browser-code/compile.ts';
import { isHashed } from '../file-kind.ts';
import { fileKinds } from '../file-kinds.ts';
import { addedFile, type FileSummary, type SiteFile } from '../site-file.ts';
import { encodeAddresses } from './address-hashes.ts';
import { fileAddress } from './file-address.ts';
import { asUsedFile, type KeptFiles, type WorkerKind } from './kept-files.ts';
import type { OfflineList } from './offline-list.ts';

/** File of the worker, in the site's folder. */
export const workerFile = 'sw.js';

/** Lists files for the worker. */
function keptFiles(files: readonly Pick<FileSummary, 'path' | 'sum'>[]): KeptFiles {
  const folders: KeptFiles = {};
  for (const { path, sum } of files) {
    const [, folder = '', name = ''] = /^(.*?)([^/]*\/?)$/u.exec(fileAddress(path)) ?? [];
    (folders[folder] ??= {})[name] = Buffer.from(sum, 'hex').toString('base64');
  }
  return folders;
}

/** The table of kinds up to the last that is kept. */
function workerKinds(): WorkerKind[] {
  const last = fileKinds.findLastIndex(({ offline }) => offline !== undefined);
  return fileKinds
    .slice(0, last + 1)
    .map(({ paths, offline, isHashed: hasHash = false }) => [paths, offline !== undefined, hasHash]);
}

/**
 * Makes the worker of a release, and the list by which it knows what of all that readers have opened still exists.
 *
 * The worker grows with what is kept from the first visit on, the list with all pages. Files whose names contain a hash
 * are not in the list, which would change with each of them.
 *
 * @throws {Error} When the code does not compile.
 */
export async function workerFiles({ kept, asUsed }: Omit<OfflineList, 'bytes'>): Promise<SiteFile[]> {
  const listed = asUsed.filter(({ path }) => !isHashed(path));
  const addresses = addedFile(asUsedFile, encodeAddresses(listed.map(({ path }) => fileAddress(path))));
  const { text } = await compileScript('worker', {
    // As a string, which browsers read faster than code.
    keptFiles: JSON.stringify(JSON.stringify(keptFiles([...kept, addresses]))),
    workerKinds: JSON.stringify(workerKinds()),
  });
  return [addresses, addedFile(workerFile, text)];
}

/** Makes the worker that takes itself and what is kept away. */
export async function stopWorkerFile(): Promise<SiteFile> {
  return addedFile(workerFile, (await compileScript('stopWorker')).text);
}
