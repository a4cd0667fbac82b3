import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DeployError, explainDiskErrors, isDiskFull } from '../deploy-error.ts';
import type { PublishOptions } from '../deploy-target.ts';
import type { BuiltSite } from '../read-site.ts';
import type { Summary } from '../summary.ts';
import { carryHashedFiles, fillRelease, sweepRelease } from './fill-release.ts';
import { writeList, type StoredRelease } from './release-list.ts';
import { changeStore, openStore, type ReleaseStore } from './release-store.ts';

/** How to publish into a folder. */
export type DirOptions = Omit<PublishOptions, 'grace'>;

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

/** Writes files into a folder that is to go if the disk is full, so that the disk has the room again. */
function removeOnFullDisk<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (isDiskFull(error)) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Reports what publishing would change. */
function dryRun(site: BuiltSite, { folder, current }: ReleaseStore, progress: DirOptions['progress']): Summary {
  const { id } = site.release;
  const served = current && join(folder, current.name);
  const { sent, kept, changes } = fillRelease(site, join(folder, id), served, true, progress);
  return { id, isCurrent: current?.id === id && sent.files === 0, sent, kept, waiting: 0, changes };
}

/** Fills the release, then switches to it unless it is the served one already. */
function publishRelease(site: BuiltSite, store: ReleaseStore, { keep, now, progress }: DirOptions): Summary {
  const { id } = site.release;
  const into = join(store.folder, id);
  const served = store.current && join(store.folder, store.current.name);
  const fill = () => fillRelease(site, into, served, false, progress);
  const others = store.releases.filter(({ name }) => name !== id);
  const isNew = others.length === store.releases.length;
  const { sent, kept, changes } = isNew ? removeOnFullDisk(into, fill) : fill();
  const summary: Summary = { id, isCurrent: false, sent, kept, waiting: 0, changes };
  if (store.current?.id === id) return { ...summary, isCurrent: sent.files === 0 };
  const otherFolders = others.map(({ name }) => join(store.folder, name));
  sweepRelease(site, into, carryHashedFiles(otherFolders, into));
  const releases = [...others, { name: id, id, at: now.toISOString() }];
  writeList(store.folder, releases);
  switchTo(store, id);
  prune(store, releases, id, keep);
  return summary;
}

/**
 * Publishes a site into a folder: as a release beside the others, to which the served folder, a link, is switched in
 * one step.
 *
 * An interrupted run changes nothing that readers see; the next one goes on where it stopped.
 *
 * @param link Folder that the web server serves.
 * @throws {DeployError} When the folder contains other files, cannot be written, or another run is changing it.
 */
export function publishToDir(site: BuiltSite, link: string, options: DirOptions): Promise<Summary> {
  return explainDiskErrors(link, async () =>
    options.isDryRun
      ? dryRun(site, openStore(link), options.progress)
      : changeStore(link, (store) => publishRelease(site, store, options)),
  );
}

/**
 * Goes back to the previous release.
 *
 * @returns Its id.
 * @throws {DeployError} When there is none.
 */
export function rollBackDir(link: string): Promise<string> {
  return explainDiskErrors(link, async () => {
    if (!openStore(link).current) throw new DeployError(`${link} 里还没有发布过网站，没有可以退回的版本`);
    return changeStore(link, (store) => {
      const served = store.releases.findIndex(({ name }) => name === store.current?.name);
      const previous = store.releases[served - 1];
      if (!previous) throw new DeployError(`${link} 里没有更早的版本可以退回`);
      carryHashedFiles(
        store.releases.slice(served).map(({ name }) => join(store.folder, name)),
        join(store.folder, previous.name),
      );
      switchTo(store, previous.name);
      return previous.id;
    });
  });
}
