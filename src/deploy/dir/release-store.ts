import { chmodSync, lstatSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DeployError } from '../deploy-error.ts';
import { withLock } from './publish-lock.ts';
import { readList, writeList, type StoredRelease } from './release-list.ts';

/** Releases beside the folder that a web server serves, which is a link to one of them. */
export interface ReleaseStore {
  /** The served folder. */
  link: string;
  /** Folder of all releases: `site.releases` beside `site`. */
  folder: string;
  /** Oldest first. */
  releases: readonly StoredRelease[];
  /** The one that is served. */
  current: StoredRelease | undefined;
}

const lockFile = 'publish.lock';
const storeOf = (link: string): string => join(dirname(link), `${basename(link)}.releases`);

/** Where a link leads to, as an absolute path; `undefined` where there is nothing yet, or an empty folder. */
function linkTarget(link: string): string | undefined {
  const status = lstatSync(link, { throwIfNoEntry: false });
  if (status?.isSymbolicLink()) return resolve(dirname(link), readlinkSync(link));
  if (status && !(status.isDirectory() && readdirSync(link).length === 0))
    throw new DeployError(`${link} 里有不是本工具放的文件，没有发布，也没有动它们。请换一个目标，或先把它改名、移走`);
  return undefined;
}

/**
 * Reads what is published in a folder.
 *
 * @param link The folder that the web server serves; may not exist yet.
 * @throws {DeployError} When it contains anything that was not published with this tool.
 */
export function openStore(link: string): ReleaseStore {
  const folder = storeOf(link);
  // The link first, because another run lists a release before it switches to it.
  const target = linkTarget(link);
  const releases = readList(folder, [lockFile]);
  if (target === undefined) return { link, folder, releases, current: undefined };
  const current = dirname(target) === folder ? releases.find(({ name }) => name === basename(target)) : undefined;
  if (!current)
    throw new DeployError(
      `${link} 是指向 ${target} 的链接，不是本工具建的，没有发布，也没有动它。请换一个目标，或先把它改名`,
    );
  return { link, folder, releases, current };
}

/** Makes the folder of a store, which the web server can read whatever the publisher's own mask says. */
function makeStoreFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  chmodSync(folder, 0o755);
}

/**
 * Changes a store, which is made where it is missing; no other run changes it meanwhile.
 *
 * @throws {DeployError} When it contains other files, which stay as they are, or another run is changing it.
 */
export async function changeStore<T>(link: string, change: (store: ReleaseStore) => T | Promise<T>): Promise<T> {
  const { folder } = openStore(link);
  makeStoreFolder(folder);
  return withLock(join(folder, lockFile), async () => {
    const store = openStore(link);
    // Before anything else, so that what an interrupted first run leaves is known as ours.
    if (store.releases.length === 0) writeList(folder, []);
    return change(store);
  });
}
