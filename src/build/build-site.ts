import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedContent } from '../checks/check-content.ts';
import { boundCaches, removeCaches } from './build-caches.ts';
import { measureFolder, stampInputs, type FolderSize } from './build-stamp.ts';
import { replaceFolder } from './replace-folder.ts';
import type { SiteSettings } from './site-settings.ts';

/** What the site is made of; a change in any of them makes the last build out of date. */
const inputs = [
  'content',
  'editorial',
  'src',
  'public',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'packages/cards/package-lock.json',
  'tsconfig',
  'tsconfig.json',
];

/** Folders that a build works in. */
export interface BuildFolders {
  /** Project folder. */
  root: string;
  /** Where the site is written; empty or missing. */
  folder: string;
  /** The site of the last build; may be missing. */
  last: string;
  /** What is kept between builds. */
  cache: string;
}

export interface BuildOptions {
  /** Project folder. The site goes to `dist/` below it. */
  root: string;
  settings: SiteSettings;
  /** Whether to use nothing that earlier builds have made. */
  isFresh?: boolean;
  /** Finds what is wrong with the content of a folder, all at once. */
  check(
    content: string,
  ): Pick<CheckedContent, 'isPublishable' | 'report'> | Promise<Pick<CheckedContent, 'isPublishable' | 'report'>>;
  /** Writes the whole site. */
  render(folders: BuildFolders, settings: SiteSettings): Promise<void>;
}

export type BuildResult =
  | { outcome: 'current'; size: FolderSize }
  | {
      outcome: 'built';
      size: FolderSize;
      report: string;
      /** Caches that were removed because all together were too large. */
      removed: string[];
    }
  /** The content has errors; `dist/` is as it was. */
  | { outcome: 'refused'; report: string };

/** Where the build keeps what it needs between runs. */
const cacheFolder = (root: string): string => join(root, '.cache');

/** Size of the last build, if its inputs were these and its folder is still whole. */
function currentBuild(root: string, stamp: string): FolderSize | undefined {
  try {
    const last = JSON.parse(readFileSync(join(cacheFolder(root), 'build.json'), 'utf8')) as {
      stamp: string;
      size: FolderSize;
    };
    const size = measureFolder(join(root, 'dist'));
    return last.stamp === stamp && size?.files === last.size.files && size.bytes === last.size.bytes ? size : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes what builds that were killed left behind. */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(cacheFolder(root))) {
    const pid = /^site-(\d+)/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cacheFolder(root), name), { recursive: true, force: true });
  }
}

/**
 * Builds the site into `dist/` unless nothing has changed since the last build.
 *
 * The site is rendered beside `dist/` and takes its place only when everything has succeeded.
 *
 * @throws {Error} What `render` throws; `dist/` is as it was then too.
 */
export async function buildSite({ root, settings, isFresh, check, render }: BuildOptions): Promise<BuildResult> {
  if (isFresh) removeCaches(cacheFolder(root));
  const stamp = stampInputs(root, inputs, settings);
  const current = currentBuild(root, stamp);
  if (current) return { outcome: 'current', size: current };

  const { isPublishable, report } = await check(join(root, 'content'));
  if (!isPublishable) return { outcome: 'refused', report };

  mkdirSync(cacheFolder(root), { recursive: true });
  removeLeftovers(root);
  const staging = join(cacheFolder(root), `site-${process.pid}`);
  try {
    const last = isFresh ? `${staging}-none` : join(root, 'dist');
    await render({ root, folder: staging, last, cache: cacheFolder(root) }, settings);
    const size = measureFolder(staging);
    if (!size) throw new Error('渲染没有写出任何文件');
    await replaceFolder(staging, join(root, 'dist'), `${staging}-old`);
    writeFileSync(join(cacheFolder(root), 'build.json'), JSON.stringify({ stamp, size }));
    return { outcome: 'built', size, report, removed: boundCaches(cacheFolder(root)) };
  } finally {
    rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  }
}
