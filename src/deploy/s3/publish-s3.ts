import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployError } from '../deploy-error.ts';
import { plainFilesOf, type BuiltSite } from '../read-site.ts';
import type { Summary } from '../summary.ts';
import { inParallel } from './in-parallel.ts';
import { headersOf } from './object-headers.ts';
import type { ObjectStore } from './object-store.ts';
import { afterwards, planOf, type Plan } from './plan.ts';
import { contentKey, readPublished, writePublished, type Published, type PublishedRelease } from './published.ts';

/** Where a site is in a store. */
export interface Place {
  store: ObjectStore;
  /** Empty, or ends in a slash. */
  prefix: string;
  /** The target as the publisher wrote it, for messages. */
  name: string;
}

/** How to publish. */
export interface S3Options {
  /** How many releases stay, at least 2. */
  keep: number;
  isDryRun: boolean;
  now: Date;
  /** Called with bytes. */
  progress(done: number, all: number): void;
}

/** How many requests are under way at a time. */
const together = 8;

async function keysBelow({ store, prefix }: Place): Promise<Set<string>> {
  return new Set((await store.list(prefix)).map((key) => key.slice(prefix.length)));
}

/** Puts files in their places, group by group, from contents that are in the store already; then takes away what is no more. */
async function switchTo({ store, prefix }: Place, { switches, removals }: Plan, files: Readonly<Record<string, string>>): Promise<void> {
  for (const group of switches) {
    await inParallel(group, together, (path) => store.copy(prefix + contentKey(files[path] ?? ''), prefix + path, headersOf(path)));
  }
  await store.remove(removals.map((path) => prefix + path));
}

function summaryOf({ id, files }: PublishedRelease, { current }: Published, { uploads, switches, removals }: Plan, bytes: number): Summary {
  const changes = [...uploads.filter(({ path, key }) => path === key).map(({ path }) => `增 ${path}`), ...switches.flat().map((path) => `换 ${path}`), ...removals.map((path) => `删 ${path}`)];
  return { id, isCurrent: current === id && changes.length === 0, sent: { files: uploads.length, bytes }, kept: Object.keys(files).length - uploads.length, changes };
}

/**
 * Publishes a site below a prefix of a bucket.
 *
 * Until everything has arrived readers see the old site. An interrupted run leaves it so, or in the middle of the switch, when each page
 * still finds its files; the next run goes on from there.
 *
 * @throws {DeployError} When other files lie there, or the store refuses.
 */
export async function publishToS3(place: Place, site: BuiltSite, { keep, isDryRun, now, progress }: S3Options): Promise<Summary> {
  const { store, prefix, name } = place;
  const published = await readPublished(store, prefix, name);
  const release: PublishedRelease = { id: site.release.id, at: now.toISOString(), files: Object.fromEntries(plainFilesOf(site)) };
  const plan = planOf(published, await keysBelow(place), release.files);
  const read = (path: string): Uint8Array => readFileSync(join(site.folder, path));
  const bytes = plan.uploads.reduce((sum, { path }) => sum + read(path).length, 0);
  const summary = summaryOf(release, published, plan, bytes);
  if (isDryRun || summary.isCurrent) return summary;

  // Before anything else, so that what an interrupted first run leaves is known as ours.
  if (published.releases.length === 0) await writePublished(store, prefix, published);
  let done = 0;
  await inParallel(plan.uploads, together, async ({ path, key }) => {
    const content = read(path);
    await store.write(prefix + key, content, headersOf(path));
    progress((done += content.length), bytes);
  });
  // From here on no release is in its place as a whole, until this one is.
  const others = published.releases.filter(({ id }) => id !== release.id);
  await writePublished(store, prefix, { ...published, releases: [...others, release], current: undefined });
  await switchTo(place, plan, release.files);
  const after = afterwards(published, await keysBelow(place), release, keep, now);
  await writePublished(store, prefix, after.published);
  await store.remove(after.gone.map((key) => prefix + key));
  return summary;
}

/**
 * Goes back to the release before the published one, from contents that are in the store.
 *
 * @returns Its id.
 * @throws {DeployError} When there is none.
 */
export async function rollBackS3(place: Place): Promise<string> {
  const { store, prefix, name } = place;
  const published = await readPublished(store, prefix, name);
  const at = published.releases.findIndex(({ id }) => id === published.current);
  const previous = published.releases[(at < 0 ? published.releases.length : at) - 1];
  if (!previous) throw new DeployError(`${name} 里没有更早的版本可以退回`);
  const plan = planOf(published, await keysBelow(place), previous.files);
  if (plan.uploads.length > 0) throw new DeployError(`${name} 里版本 ${previous.id} 的文件不全（如 ${plan.uploads[0]?.path ?? ''}），没有退回。请从那个版本重新生成、发布`);
  await writePublished(store, prefix, { ...published, current: undefined });
  await switchTo(place, plan, previous.files);
  await writePublished(store, prefix, { ...published, current: previous.id });
  return previous.id;
}
