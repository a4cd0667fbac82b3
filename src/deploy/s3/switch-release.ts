import { inParallel } from '../in-parallel.ts';
import { headersOf } from './object-headers.ts';
import type { Plan } from './plan.ts';
import { planCleanup, type Retention } from './plan-cleanup.ts';
import { contentKey, ownFolder, writePublished, type Published, type PublishedRelease } from './published.ts';
import type { S3Location } from './s3-location.ts';

/**
 * Lists the keys below the prefix.
 *
 * @param sizes Expected sizes in bytes, by key; an object of another size, which some stores keep of a cut request, is
 *   left out.
 */
export async function existingKeys(
  { store, prefix }: S3Location,
  sizes: ReadonlyMap<string, number> = new Map(),
): Promise<Set<string>> {
  const objects = [...(await store.list(prefix))].map(([key, size]) => [key.slice(prefix.length), size] as const);
  return new Set(objects.filter(([key, size]) => (sizes.get(key) ?? size) === size).map(([key]) => key));
}

/** Puts files in their places, group by group, from contents that are in the store already. */
export async function switchFiles(
  { store, prefix }: S3Location,
  { switches }: Plan,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const group of switches) {
    await inParallel(group, (path) =>
      store.copy(prefix + contentKey(files[path] ?? ''), prefix + path, headersOf(path)),
    );
  }
}

/**
 * Writes the list of releases when one is in its place, then deletes what no release has used for the grace time.
 *
 * @returns How many files stay for readers although no release has them.
 */
export async function finishRelease(
  location: S3Location,
  published: Published,
  release: PublishedRelease,
  retention: Retention,
): Promise<number> {
  const cleanup = planCleanup(published, await existingKeys(location), release, retention);
  await writePublished(location, cleanup.published);
  await location.store.remove(cleanup.expired.map((key) => location.prefix + key));
  return Object.keys(cleanup.published.obsolete).filter((key) => !key.startsWith(ownFolder)).length;
}
