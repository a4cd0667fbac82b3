import { isHashed } from '../../output/file-kind.ts';
import { uploadKey } from './plan.ts';
import { contentFolder, ownFolder, type Published, type PublishedRelease } from './published.ts';

/** How many releases stay, and how long files that none of them has stay for readers who have an old page open. */
export interface Retention {
  keep: number;
  /** Minutes. */
  grace: number;
  now: Date;
}

/** What remains to do when a release is in its place. */
export interface Cleanup {
  /** The new list of releases. */
  published: Published;
  /** Keys below the prefix that no release has used for the grace time, pages first. */
  expired: string[];
}

/** Files that change under one name and that a release does not have, of all releases that are or were there. */
export function removedPaths(
  { releases, obsolete }: Published,
  existing: ReadonlySet<string>,
  files: Readonly<Record<string, string>>,
): string[] {
  const listed = releases.flatMap((release) => Object.keys(release.files));
  const waiting = Object.keys(obsolete).filter((key) => !key.startsWith(ownFolder));
  const changing = new Set([...listed, ...waiting].filter((path) => !isHashed(path)));
  return [...changing].filter((path) => !(path in files) && existing.has(path));
}

/**
 * Plans what is written and deleted when a release is in its place. Only contents, hashed files and files of listed
 * releases are ever deleted.
 *
 * @param published The list of releases with this one in it.
 * @param existing Keys that are there, below the prefix.
 * @param current The release in its place.
 */
export function planCleanup(
  published: Published,
  existing: ReadonlySet<string>,
  current: PublishedRelease,
  { keep, grace, now }: Retention,
): Cleanup {
  const releases = published.releases.slice(-keep);
  const used = new Set(
    releases.flatMap(({ files }) => Object.entries(files).map(([path, sum]) => uploadKey(path, sum))),
  );
  const contents = [...existing].filter((key) => !used.has(key) && (isHashed(key) || key.startsWith(contentFolder)));
  const unused = [...removedPaths(published, existing, current.files), ...contents];
  const since = unused.map((key) => [key, published.obsolete[key] ?? now.toISOString()] as const);
  const isExpired = ([, at]: readonly [string, string]): boolean => now.getTime() - Date.parse(at) >= grace * 60_000;
  return {
    published: {
      releases,
      current: current.id,
      obsolete: Object.fromEntries(since.filter((each) => !isExpired(each))),
    },
    expired: since.filter(isExpired).map(([key]) => key),
  };
}
