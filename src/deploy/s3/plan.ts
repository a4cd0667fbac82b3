import { releaseFile } from '../../output/release/release.ts';
import { isHashed } from '../../output/hashed-file.ts';
import { contentKey, ownFolder, type Published, type PublishedRelease } from './published.ts';

/** Key that a file is sent to, below the prefix: its own, where that tells what it holds, else that of its content. */
export function keyOf(path: string, sum: string): string {
  return isHashed(path) ? path : contentKey(sum);
}

/** Something that has to be in the store before readers are led to it. */
export interface Upload {
  /** File of the site. */
  path: string;
  /** Where it goes, below the prefix. */
  key: string;
}

/** What publishing does, in this order. */
export interface Plan {
  /**
   * Files whose names tell what they hold, and the contents of the others under their sums: nobody asks for them yet.
   */
  uploads: Upload[];
  /** Files that change under one name, put in their places group by group. */
  switches: string[][];
}

/**
 * When a file is put in its place: what is new before the pages that may lead to it, new pages before old ones, which
 * may link to them,
 * then scripts and the entry of the index, which lead to pages; last what says that this release is there whole:
 * `release.json`, and the
 * worker that fetches it for reading offline.
 */
function groupOf(path: string, isNew: boolean): number {
  if (path === releaseFile || path === 'sw.js') return 4;
  if (path.endsWith('.html')) return isNew ? 1 : 2;
  return isNew ? 0 : 3;
}

/** Names that change what they hold, of every release. */
const changingPaths = (releases: readonly PublishedRelease[]): string[] =>
  releases.flatMap(({ files }) => Object.keys(files)).filter((path) => !isHashed(path));

/**
 * Plans how a release takes the place of another, so that every page finds its files all the while.
 *
 * @param published What the list of releases says.
 * @param there Keys below the prefix.
 * @param next Sum of each file of the release.
 */
export function planOf(
  { releases, current }: Published,
  there: ReadonlySet<string>,
  next: Readonly<Record<string, string>>,
): Plan {
  // Without a finished release every file is put in its place anew.
  const before = releases.find(({ id }) => id === current)?.files ?? {};
  const paths = Object.keys(next);
  const changed = paths.filter((path) => !isHashed(path) && (before[path] !== next[path] || !there.has(path)));
  const uploads = paths.flatMap((path): Upload[] => {
    const key = keyOf(path, next[path] ?? '');
    return (isHashed(path) || changed.includes(path)) && !there.has(key) ? [{ path, key }] : [];
  });
  const groups = [0, 1, 2, 3, 4].map((group) =>
    changed.filter((path) => groupOf(path, !there.has(path)) === group).sort(),
  );
  return {
    uploads: uploads.filter(({ key }, index) => uploads.findIndex((other) => other.key === key) === index),
    switches: groups.filter((group) => group.length > 0),
  };
}

/**
 * What the list of releases says afterwards, and which keys below the prefix have been of no use for long enough,
 * pages first.
 */
export interface Afterwards {
  published: Published;
  gone: string[];
}

/** How many releases stay, and how long what none of them has stays for readers who have an old page open. */
export interface Keeping {
  keep: number;
  /** Minutes. */
  grace: number;
  now: Date;
}

/** Files that change under one name and that a release does not have, of all releases that are or were there. */
export function formerPaths(
  { releases, obsolete }: Published,
  there: ReadonlySet<string>,
  files: Readonly<Record<string, string>>,
): string[] {
  const former = new Set([
    ...changingPaths(releases),
    ...Object.keys(obsolete).filter((key) => !isHashed(key) && !key.startsWith(ownFolder)),
  ]);
  return [...former].filter((path) => !(path in files) && there.has(path));
}

/**
 * What is left when a release has been put in its place.
 *
 * @param published The list of releases with this one in it; only what it tells of is ever taken away.
 * @param there Keys below the prefix.
 * @param current The release in its place.
 */
export function afterwards(
  published: Published,
  there: ReadonlySet<string>,
  { id, files }: PublishedRelease,
  { keep, grace, now }: Keeping,
): Afterwards {
  const releases = published.releases.slice(-keep);
  const used = new Set(
    releases.flatMap((release) => Object.entries(release.files).map(([path, sum]) => keyOf(path, sum))),
  );
  const contents = [...there].filter(
    (key) => !used.has(key) && (isHashed(key) || key.startsWith(`${ownFolder}files/`)),
  );
  const unused = [...formerPaths(published, there, files), ...contents];
  const since = Object.fromEntries(unused.map((key) => [key, published.obsolete[key] ?? now.toISOString()]));
  const gone = unused.filter((key) => now.getTime() - Date.parse(since[key] ?? '') >= grace * 60_000);
  const obsolete = Object.fromEntries(Object.entries(since).filter(([key]) => !gone.includes(key)));
  return { published: { releases, current: id, obsolete }, gone };
}
