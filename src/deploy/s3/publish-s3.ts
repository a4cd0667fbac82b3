import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishOptions } from '../deploy-target.ts';
import { inParallel } from '../in-parallel.ts';
import { descriptionSum, plainFilesOf, type BuiltSite } from '../read-site.ts';
import type { Summary } from '../summary.ts';
import { headersOf } from './object-headers.ts';
import { planRelease, uploadKey, type Plan } from './plan.ts';
import { removedPaths } from './plan-cleanup.ts';
import { readPublished, writePublished, type Published, type PublishedRelease } from './published.ts';
import type { S3Location } from './s3-location.ts';
import { existingKeys, finishRelease, switchFiles } from './switch-release.ts';

/** Size of each file under the key that it is sent to, in bytes. */
function uploadSizes(folder: string, { files }: PublishedRelease): Map<string, number> {
  return new Map(Object.entries(files).map(([path, sum]) => [uploadKey(path, sum), statSync(join(folder, path)).size]));
}

function summaryOf(
  { id, files }: PublishedRelease,
  { current }: Published,
  { uploads, switches }: Plan,
  removed: readonly string[],
  bytes: number,
): Summary {
  const changes = [
    ...uploads.filter(({ path, key }) => path === key).map(({ path }) => `增 ${path}`),
    ...switches.flat().map((path) => `换 ${path}`),
    ...removed.map((path) => `删 ${path}`),
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
 * switch, when each page still finds its files; the next run goes on from there. Files that no release has any more are
 * deleted by the first run after the grace time.
 *
 * @throws {DeployError} When other files are there, or the store refuses.
 */
export async function publishToS3(
  location: S3Location,
  site: BuiltSite,
  { isDryRun, progress, ...retention }: PublishOptions,
): Promise<Summary> {
  const { store, prefix } = location;
  const published = await readPublished(location);
  const release: PublishedRelease = {
    id: site.release.id,
    at: retention.now.toISOString(),
    files: Object.fromEntries(plainFilesOf(site.release, descriptionSum(site))),
  };
  const sizes = uploadSizes(site.folder, release);
  const existing = await existingKeys(location, sizes);
  const plan = planRelease(published, existing, release.files);
  const bytes = plan.uploads.reduce((sum, { key }) => sum + (sizes.get(key) ?? 0), 0);
  const summary = summaryOf(release, published, plan, removedPaths(published, existing, release.files), bytes);
  if (isDryRun) return summary;
  if (summary.isCurrent) return { ...summary, waiting: await finishRelease(location, published, release, retention) };

  // Before anything else, so that what an interrupted first run leaves is known as ours.
  if (published.releases.length === 0) await writePublished(location, published);
  let done = 0;
  await inParallel(plan.uploads, async ({ path, key }) => {
    const content = readFileSync(join(site.folder, path));
    await store.write(prefix + key, content, headersOf(path));
    progress((done += content.length), bytes);
  });
  // From here on no release is in its place as a whole, until this one is.
  const listed: Published = {
    ...published,
    releases: [...published.releases.filter(({ id }) => id !== release.id), release],
    current: undefined,
  };
  await writePublished(location, listed);
  await switchFiles(location, plan, release.files);
  return { ...summary, waiting: await finishRelease(location, listed, release, retention) };
}
