import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../files/list-files.ts';
import { releaseFile, sha256 } from '../../output/release/release.ts';
import { isHashed } from '../../output/file-kind.ts';
import { filesOf, parseRelease, type BuiltSite } from '../read-site.ts';

/** Makes a folder that the web server can read, whatever the publisher's own mask says. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

/** Puts a file in its place in one step; as a hard link instead of a copy where it may be shared and the disk can. */
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

/** Hashed files of a stored release: the ones that its open pages may still ask for after a switch. */
function hashedFiles(folder: string): string[] {
  const file = join(folder, releaseFile);
  const release = existsSync(file) ? parseRelease(readFileSync(file, 'utf8')) : undefined;
  return Object.keys(release?.files ?? {}).filter((path) => isHashed(path) && existsSync(join(folder, path)));
}

/**
 * Gives a release the hashed files of others, so that no page that a reader has open misses a file after the switch.
 *
 * @param others Folders of the releases that stay.
 * @returns Paths of those files.
 */
export function carryHashedFiles(others: readonly string[], into: string): Set<string> {
  const carried = new Set<string>();
  for (const other of others) {
    for (const path of hashedFiles(other)) {
      carried.add(path);
      if (!existsSync(join(into, path))) putFile(join(other, path), join(into, path), true);
    }
  }
  return carried;
}

/** What filling a release did, or would do. */
export interface FillResult {
  sent: { files: number; bytes: number };
  kept: number;
  changes: string[];
}

/**
 * Fills the folder of a release. Files that are right there already, as after an interrupted run, stay; files that the
 * served release has are shared with it.
 *
 * @param into Folder of the release.
 * @param served Folder of the served release.
 * @param progress Called after each file with how many are done.
 */
export function fillRelease(
  site: BuiltSite,
  into: string,
  served: string | undefined,
  isDryRun: boolean,
  progress: (done: number, all: number) => void,
): FillResult {
  const wanted = filesOf(site);
  const result: FillResult = { sent: { files: 0, bytes: 0 }, kept: 0, changes: [] };
  const hasContent = (file: string, sum: string): boolean => existsSync(file) && sha256(readFileSync(file)) === sum;
  for (const [index, [path, sum]] of wanted.entries()) {
    const [from, to] = [join(site.folder, path), join(into, path)];
    const servedFile = served === undefined ? undefined : join(served, path);
    const isThere = hasContent(to, sum);
    const isServed = servedFile !== undefined && hasContent(servedFile, sum);
    if (isThere || isServed) result.kept += 1;
    else {
      result.sent.files += 1;
      result.sent.bytes += statSync(from).size;
      result.changes.push(`${servedFile !== undefined && existsSync(servedFile) ? '改' : '增'} ${path}`);
    }
    if (!isThere && !isDryRun) putFile(isServed ? servedFile : from, to, isServed);
    progress(index + 1, wanted.length);
  }
  return result;
}

/** Removes what does not belong to a release: leftovers of an interrupted run, files of releases that are gone. */
export function sweepRelease(site: BuiltSite, into: string, carried: ReadonlySet<string>): void {
  const own = new Set(filesOf(site).map(([path]) => path));
  for (const path of listFiles(into)) if (!own.has(path) && !carried.has(path)) rmSync(join(into, path));
}
