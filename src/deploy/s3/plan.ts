import { isHashed, isPage, kindOf } from '../../output/file-kind.ts';
import { contentKey, type Published } from './published.ts';

/** Key that a file is sent to, below the prefix: its own if its name is hashed, else that of its content. */
export function uploadKey(path: string, sum: string): string {
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
  /** Hashed files, and the contents of the others under their sums: nobody asks for them yet. */
  uploads: Upload[];
  /** Files that change under one name, put in their places group by group. */
  switches: string[][];
}

/**
 * When a file is put in its place: what is new before the pages that may lead to it, new pages before old ones, which
 * may link to them, then scripts and the entry of the index, which lead to pages; last what says that this release is
 * there whole: `release.json`, and the worker that fetches it for reading offline.
 */
function groupOf(path: string, isNew: boolean): number {
  if (kindOf(path).announcesRelease) return 4;
  if (isPage(path)) return isNew ? 1 : 2;
  return isNew ? 0 : 3;
}

/**
 * Plans how a release takes the place of another, so that every page finds its files all the while.
 *
 * @param published What the list of releases says.
 * @param existing Keys that are there, below the prefix.
 * @param next Sum of each file of the release.
 */
export function planRelease(
  { releases, current }: Published,
  existing: ReadonlySet<string>,
  next: Readonly<Record<string, string>>,
): Plan {
  // Without a finished release every file is put in its place anew.
  const before = releases.find(({ id }) => id === current)?.files ?? {};
  const isChanged = (path: string): boolean => before[path] !== next[path] || !existing.has(path);
  const changed = Object.keys(next).filter((path) => !isHashed(path) && isChanged(path));
  const sent = [...Object.keys(next).filter(isHashed), ...changed];
  // One upload for each key: files of the same content share theirs.
  const uploads = new Map(
    sent.map((path) => [uploadKey(path, next[path] ?? ''), path] as const).filter(([key]) => !existing.has(key)),
  );
  const groups = [0, 1, 2, 3, 4].map((group) =>
    changed.filter((path) => groupOf(path, !existing.has(path)) === group).sort(),
  );
  return {
    uploads: [...uploads].map(([key, path]) => ({ path, key })),
    switches: groups.filter((group) => group.length > 0),
  };
}
