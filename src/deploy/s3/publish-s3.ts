import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from '../deploy-error.ts';
import { plainFilesOf, type BuiltSite } from '../read-site.ts';
import type { Summary } from '../summary.ts';
import { inParallel } from './in-parallel.ts';
import { headersOf } from './object-headers.ts';
import type { ObjectStore } from './object-store.ts';
import { afterwards, formerPaths, keyOf, planOf, type Keeping, type Plan } from './plan.ts';
import {
  contentKey,
  ownFolder,
  readPublished,
  writePublished,
  type Published,
  type PublishedRelease,
} from './published.ts';

/** Where a site is in a store. */
export interface Place {
  store: ObjectStore;
  /** Empty, or ends in a slash. */
  prefix: string;
  /** The target as the publisher wrote it, for messages. */
  name: string;
}

/** How to publish. */
export interface S3Options extends Keeping {
  isDryRun: boolean;
  /** Called with bytes. */
  progress(done: number, all: number): void;
}

/** How many requests are under way at a time. */
const together = 8;

/**
 * Keys below the prefix.
 *
 * @param sizes What is to be there, in bytes by key; an object of another size, which some stores keep of a cut
 *   request, is none.
 */
async function keysBelow(
  { store, prefix }: Place,
  sizes: ReadonlyMap<string, number> = new Map(),
): Promise<Set<string>> {
  const there = [...(await store.list(prefix))].map(([key, size]) => [key.slice(prefix.length), size] as const);
  return new Set(there.filter(([key, size]) => (sizes.get(key) ?? size) === size).map(([key]) => key));
}

/** Size of each file under the key that it is sent to, in bytes. */
function sizesOf(folder: string, { files }: PublishedRelease): Map<string, number> {
  return new Map(Object.entries(files).map(([path, sum]) => [keyOf(path, sum), statSync(join(folder, path)).size]));
}

/** Puts files in their places, group by group, from contents that are in the store already. */
async function switchTo(
  { store, prefix }: Place,
  { switches }: Plan,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const group of switches) {
    await inParallel(group, together, (path) =>
      store.copy(prefix + contentKey(files[path] ?? ''), prefix + path, headersOf(path)),
    );
  }
}

/**
 * Writes what is left when a release is in its place, then takes away what has been of no use for long enough;
 * returns how much stays.
 */
async function settle(
  place: Place,
  published: Published,
  release: PublishedRelease,
  keeping: Keeping,
): Promise<number> {
  const { store, prefix } = place;
  const after = afterwards(published, await keysBelow(place), release, keeping);
  await writePublished(store, prefix, after.published);
  await store.remove(after.gone.map((key) => prefix + key));
  return Object.keys(after.published.obsolete).filter((key) => !key.startsWith(ownFolder)).length;
}

function summaryOf(
  { id, files }: PublishedRelease,
  { current }: Published,
  { uploads, switches }: Plan,
  former: readonly string[],
  bytes: number,
): Summary {
  const changes = [
    ...uploads.filter(({ path, key }) => path === key).map(({ path }) => `增 ${path}`),
    ...switches.flat().map((path) => `换 ${path}`),
    ...former.map((path) => `删 ${path}`),
  ];
  const isCurrent = current === id && uploads.length === 0 && switches.length === 0;
  return {
    id,
    isCurrent,
    sent: { files: uploads.length, bytes },
    kept: Object.keys(files).length - uploads.length,
    waiting: 0,
    changes,
  };
}

/**
 * Publishes a site below a prefix of a bucket.
 *
 * Until everything has arrived readers see the old site. An interrupted run leaves it so, or in the middle of the
 * switch, when each page
 * still finds its files; the next run goes on from there. What no release has any more goes with the first run after
 * the grace time.
 *
 * @throws {DeployError} When other files lie there, or the store refuses.
 */
export async function publishToS3(
  place: Place,
  site: BuiltSite,
  { isDryRun, progress, ...keeping }: S3Options,
): Promise<Summary> {
  const { store, prefix, name } = place;
  const published = await readPublished(store, prefix, name);
  const release: PublishedRelease = {
    id: site.release.id,
    at: keeping.now.toISOString(),
    files: Object.fromEntries(plainFilesOf(site)),
  };
  const there = await keysBelow(place, sizesOf(site.folder, release));
  const plan = planOf(published, there, release.files);
  const read = (path: string): Uint8Array => readFileSync(join(site.folder, path));
  const bytes = plan.uploads.reduce((sum, { path }) => sum + read(path).length, 0);
  const summary = summaryOf(release, published, plan, formerPaths(published, there, release.files), bytes);
  if (isDryRun) return summary;
  if (summary.isCurrent) return { ...summary, waiting: await settle(place, published, release, keeping) };

  // Before anything else, so that what an interrupted first run leaves is known as ours.
  if (published.releases.length === 0) await writePublished(store, prefix, published);
  let done = 0;
  await inParallel(plan.uploads, together, async ({ path, key }) => {
    const content = read(path);
    await store.write(prefix + key, content, headersOf(path));
    progress((done += content.length), bytes);
  });
  // From here on no release is in its place as a whole, until this one is.
  const listed: Published = {
    ...published,
    releases: [...published.releases.filter(({ id }) => id !== release.id), release],
    current: undefined,
  };
  await writePublished(store, prefix, listed);
  await switchTo(place, plan, release.files);
  return { ...summary, waiting: await settle(place, listed, release, keeping) };
}

/**
 * Goes back to the release before the published one, from contents that are in the store.
 *
 * @returns Its id.
 * @throws {DeployError} When there is none.
 */
export async function rollBackS3(place: Place, keeping: Omit<Keeping, 'keep'>): Promise<string> {
  const { store, prefix, name } = place;
  const published = await readPublished(store, prefix, name);
  // Without a finished release, the last one of the list is half in its place.
  const shown = published.current ?? published.releases.at(-1)?.id;
  const previous = published.releases[published.releases.findIndex(({ id }) => id === shown) - 1];
  if (!previous) throw new DeployError(`${name} 里没有更早的版本可以退回`);
  const plan = planOf(published, await keysBelow(place), previous.files);
  if (plan.uploads.length > 0)
    throw new DeployError(
      `${name} 里版本 ${previous.id} 的文件不全（如 ${plan.uploads[0]?.path ?? ''}），没有退回。请从那个版本重新生成、发布`,
    );
  await writePublished(store, prefix, { ...published, current: undefined });
  await switchTo(place, plan, previous.files);
  await settle(place, published, previous, { ...keeping, keep: published.releases.length });
  return previous.id;
}
