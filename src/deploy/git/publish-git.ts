import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseFile, type Release } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import { descriptionSum, plainFilesOf, type BuiltSite } from '../read-site.ts';
import type { Summary } from '../summary.ts';
import { carriedBlobs, fetchBranch, readCommit, type BranchLocation, type PublishedCommit } from './branch.ts';
import { gitIn, type Git } from './run-git.ts';

/** Commits files on top of a branch and pushes them; the branch moves in one step. */
function commitAndPush(
  git: Git,
  { remote, branch }: BranchLocation,
  blobs: ReadonlyMap<string, string>,
  parent: string | undefined,
  message: string,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-index-'));
  try {
    const index = join(folder, 'index');
    const lines = [...blobs].map(([path, blob]) => `100644 ${blob}\t${path}\0`).join('');
    git(['update-index', '-z', '--add', '--index-info'], { input: lines, index });
    const tree = git(['write-tree'], { index }).toString().trim();
    const commit = git(['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent])], { input: message })
      .toString()
      .trim();
    git(['push', '--quiet', remote, `${commit}:refs/heads/${branch}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Publishes a site as a commit on a branch, its history kept.
 *
 * @throws {DeployError} When the branch contains other files, or git refuses.
 */
export function publishToGit(site: BuiltSite, location: BranchLocation, isDryRun: boolean): Summary {
  const git = gitIn(location.root);
  const before = fetchBranch(git, location);
  const { id, version } = site.release;
  const files = plainFilesOf(site.release, descriptionSum(site));
  const isChanged = ([path, sum]: readonly [string, string]): boolean =>
    path === releaseFile ? before?.release.id !== id : before?.release.files[path] !== sum;
  const changed = files.filter(isChanged).map(([path]) => path);
  const bytes = changed.reduce((sum, path) => sum + statSync(join(site.folder, path)).size, 0);
  const summary: Summary = {
    id,
    isCurrent: before?.release.id === id,
    sent: { files: changed.length, bytes },
    kept: files.length - changed.length,
    waiting: 0,
    changes: changed.map(
      (path) => `${before && (path === releaseFile || path in before.release.files) ? '改' : '增'} ${path}`,
    ),
  };
  if (isDryRun || summary.isCurrent) return summary;
  const paths = files.map(([path]) => path);
  const hashes = git(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
    input: paths.map((path) => `${join(site.folder, path)}\n`).join(''),
  })
    .toString()
    .trim()
    .split('\n');
  const blobs = new Map([
    ...(before ? carriedBlobs(before) : []),
    ...paths.map((path, index) => [path, hashes[index] ?? ''] as const),
  ]);
  commitAndPush(git, location, blobs, before?.commit, `Publish release ${id}\n\nVersion: ${version}\n`);
  return summary;
}

const rolledBackTo = /^Rolled-back-to: ([0-9a-f]{40,})$/mu;

/** The last commit with another release than the given one, from a commit back. */
function commitBefore(git: Git, from: string, { id }: Release): PublishedCommit | undefined {
  const commits = git(['rev-list', '--first-parent', from]).toString().trim().split('\n');
  for (const commit of commits) {
    const published = readCommit(git, commit);
    if (published && published.release.id !== id) return published;
  }
  return undefined;
}

/**
 * Puts the previous release on top of the branch.
 *
 * @returns Its id.
 * @throws {DeployError} When there is none, or git refuses.
 */
export function rollBackGit(location: BranchLocation): string {
  const git = gitIn(location.root);
  const current = fetchBranch(git, location);
  if (!current) throw new DeployError(`远端没有分支 ${location.branch}，没有可以退回的版本`);
  const message = git(['show', '-s', '--format=%B', current.commit]).toString();
  const previous = commitBefore(git, rolledBackTo.exec(message)?.[1] ?? current.commit, current.release);
  if (!previous) throw new DeployError(`分支 ${location.branch} 里没有更早的版本可以退回`);
  const own = [...previous.blobs].filter(([path]) => path === releaseFile || path in previous.release.files);
  commitAndPush(
    git,
    location,
    new Map([...carriedBlobs(current), ...own]),
    current.commit,
    `Roll back to release ${previous.release.id}\n\nRolled-back-to: ${previous.commit}\n`,
  );
  return previous.release.id;
}
