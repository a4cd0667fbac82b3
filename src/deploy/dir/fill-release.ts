import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { releaseFile, sha256 } from '../../output/release/release.ts';
import { isHashed } from '../../output/hashed-file.ts';
import { filesOf, parseRelease, type BuiltSite } from '../read-site.ts';

/** Files below a folder, with forward slashes; none where it is missing. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Makes a folder that the web server can read, whatever the publisher's own mask says. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

/** Puts a file in its place in one step; without copying it where it may be shared and the disk can. */
function putFile(from: string, to: string, mayShare: boolean): void {
  makeFolder(dirname(to));
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    if (!mayShare) throw new Error('a copy of its own');
    linkSync(from, part);
  } catch {
    copyFileSync(from, part);
    chmodSync(part, 0o644);
  }
  renameSync(part, to);
}

/** Files of a stored release that its open pages may ask for later: those whose names tell what they hold. */
function lastingFiles(folder: string): string[] {
  const file = join(folder, releaseFile);
  const release = existsSync(file) ? parseRelease(readFileSync(file, 'utf8')) : undefined;
  return Object.keys(release?.files ?? {}).filter((path) => isHashed(path) && existsSync(join(folder, path)));
}

/**
 * Gives a release the lasting files of others, so that no page that a reader has open misses a file after the switch.
 *
 * @param others Folders of the releases that stay.
 * @returns Paths of those files.
 */
export function carryFiles(others: readonly string[], into: string): Set<string> {
  const carried = new Set<string>();
  for (const other of others) {
    for (const path of lastingFiles(other)) {
      carried.add(path);
      if (!existsSync(join(into, path))) putFile(join(other, path), join(into, path), true);
    }
  }
  return carried;
}

/** What filling a release did. */
export interface Filled {
  sent: { files: number; bytes: number };
  kept: number;
  changes: string[];
}

/**
 * Fills the folder of a release. What is right there already, as after an interrupted run, stays; what the served
 * release has is shared
 * with it.
 *
 * @param into Folder of the release.
 * @param current Folder of the served release.
 * @param progress Called after each file with how many are done.
 */
export function fillRelease(
  site: BuiltSite,
  into: string,
  current: string | undefined,
  isDryRun: boolean,
  progress: (done: number, all: number) => void,
): Filled {
  const wanted = filesOf(site);
  const filled: Filled = { sent: { files: 0, bytes: 0 }, kept: 0, changes: [] };
  const holds = (file: string, sum: string): boolean => existsSync(file) && sha256(readFileSync(file)) === sum;
  for (const [index, [path, sum]] of wanted.entries()) {
    const [from, to, served] = [
      join(site.folder, path),
      join(into, path),
      current === undefined ? undefined : join(current, path),
    ];
    const isThere = holds(to, sum);
    const isServed = served !== undefined && holds(served, sum);
    if (isThere || isServed) filled.kept += 1;
    else {
      filled.sent.files += 1;
      filled.sent.bytes += statSync(from).size;
      filled.changes.push(`${served !== undefined && existsSync(served) ? '改' : '增'} ${path}`);
    }
    if (!isThere && !isDryRun) putFile(isServed ? served : from, to, isServed);
    progress(index + 1, wanted.length);
  }
  return filled;
}

/** Removes what does not belong to a release: leftovers of an interrupted run, files of releases that are gone. */
export function sweepRelease(site: BuiltSite, into: string, carried: ReadonlySet<string>): void {
  const own = new Set(filesOf(site).map(([path]) => path));
  for (const path of filesBelow(into)) if (!own.has(path) && !carried.has(path)) rmSync(join(into, path));
}
