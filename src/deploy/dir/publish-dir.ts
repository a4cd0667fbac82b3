import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DeployError, isFull, onDisk } from '../deploy-error.ts';
import type { BuiltSite } from '../read-site.ts';
import type { Summary } from '../summary.ts';
import { carryFiles, fillRelease, sweepRelease } from './fill-release.ts';
import { openStore, withLock, writeList, type ReleaseStore, type StoredRelease } from './release-store.ts';

/** How to publish into a folder. */
export interface DirOptions {
  /** How many releases stay, at least 2: the served one and the one to go back to. */
  keep: number;
  isDryRun: boolean;
  now: Date;
  /** Called after each file with how many are done. */
  progress(done: number, all: number): void;
}

/** Points the served folder to a release in one step, so that each request meets one release or the other. */
function switchTo({ link, folder }: ReleaseStore, name: string): void {
  const next = join(dirname(link), `.${basename(link)}-next`);
  rmSync(next, { force: true });
  symlinkSync(join(basename(folder), name), next, 'dir');
  // An empty folder that was made for the site gives way to the link.
  if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(link);
  renameSync(next, link);
}

/** Removes the oldest releases but `keep`, and what interrupted runs left. */
function prune(store: ReleaseStore, releases: readonly StoredRelease[], current: string, keep: number): void {
  const others = releases.filter(({ name }) => name !== current);
  const gone = new Set(others.slice(0, Math.max(0, others.length - (keep - 1))).map(({ name }) => name));
  const kept = releases.filter(({ name }) => !gone.has(name));
  writeList(store.folder, kept);
  const names = new Set(kept.map(({ name }) => name));
  for (const name of readdirSync(store.folder)) {
    if (/^[0-9a-f]{16}$/u.test(name) && !names.has(name))
      rmSync(join(store.folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills a folder; where the disk is full, gives back what a new one has taken. */
function sparing<T>(folder: string, isNew: boolean, fill: () => T): T {
  try {
    return fill();
  } catch (error) {
    if (isNew && isFull(error)) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Publishes a site into a folder: as a release beside the others, to which the served folder, a link, is switched in
 * one step.
 *
 * An interrupted run changes nothing that readers see; the next one goes on where it stopped.
 *
 * @param link Folder that the web server serves.
 * @throws {DeployError} When the folder holds other files, cannot be written, or another run is at it.
 */
export function publishToDir(
  site: BuiltSite,
  link: string,
  { keep, isDryRun, now, progress }: DirOptions,
): Promise<Summary> {
  return onDisk(link, async () => {
    const before = openStore(link);
    const { id } = site.release;
    const into = join(before.folder, id);
    const currentFolder = before.current && join(before.folder, before.current.name);
    if (isDryRun) {
      const { sent, kept, changes } = fillRelease(site, into, currentFolder, true, progress);
      return { id, isCurrent: before.current?.id === id && sent.files === 0, sent, kept, waiting: 0, changes };
    }
    return withLock(before.folder, async () => {
      const store = openStore(link);
      const served = store.current && join(store.folder, store.current.name);
      const isNew = !store.releases.some(({ name }) => name === id);
      const { sent, kept, changes } = sparing(into, isNew, () => fillRelease(site, into, served, false, progress));
      if (store.current?.id === id) return { id, isCurrent: sent.files === 0, sent, kept, waiting: 0, changes };
      const others = store.releases.filter(({ name }) => name !== id);
      sweepRelease(
        site,
        into,
        carryFiles(
          others.map(({ name }) => join(store.folder, name)),
          into,
        ),
      );
      const releases = [...others, { name: id, id, at: now.toISOString() }];
      writeList(store.folder, releases);
      switchTo(store, id);
      prune(store, releases, id, keep);
      return { id, isCurrent: false, sent, kept, waiting: 0, changes };
    });
  });
}

/**
 * Goes back to the release before the served one.
 *
 * @returns Its id.
 * @throws {DeployError} When there is none.
 */
export function rollBackDir(link: string): Promise<string> {
  return onDisk(link, async () => {
    const { folder, current } = openStore(link);
    if (!current) throw new DeployError(`${link} 里还没有发布过网站，没有可以退回的版本`);
    return withLock(folder, async () => {
      const store = openStore(link);
      const place = store.releases.findIndex(({ name }) => name === store.current?.name);
      const previous = store.releases[place - 1];
      if (!previous) throw new DeployError(`${link} 里没有更早的版本可以退回`);
      carryFiles(
        store.releases.slice(place).map(({ name }) => join(store.folder, name)),
        join(store.folder, previous.name),
      );
      switchTo(store, previous.name);
      return previous.id;
    });
  });
}
