import { releaseFile, type Release } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import { isHashed } from '../../output/file-kind.ts';
import { parseRelease } from '../read-site.ts';
import type { Git } from './run-git.ts';

/** Where a published branch is. */
export interface BranchLocation {
  /** Folder of the local repository. */
  root: string;
  /** Name or address of the remote. */
  remote: string;
  branch: string;
}

/** A commit of a published branch. */
export interface PublishedCommit {
  commit: string;
  release: Release;
  /** Blob of each file, by path. */
  blobs: ReadonlyMap<string, string>;
}

/** Reads a commit; `undefined` when it contains no release. */
export function readCommit(git: Git, commit: string): PublishedCommit | undefined {
  const entries = git(['ls-tree', '-r', '-z', '--full-tree', commit]).toString().split('\0').filter(Boolean);
  const blobs = new Map(
    entries.flatMap((entry): [string, string][] => {
      const [, blob = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(entry) ?? [];
      return path === '' ? [] : [[path, blob]];
    }),
  );
  const blob = blobs.get(releaseFile);
  const release = blob === undefined ? undefined : parseRelease(git(['cat-file', 'blob', blob]).toString());
  return release && { commit, release, blobs };
}

/**
 * Fetches the branch as the remote has it now.
 *
 * @returns `undefined` when there is no such branch yet.
 * @throws {DeployError} When the branch contains something else than a site published with this tool.
 */
export function fetchBranch(git: Git, { remote, branch }: BranchLocation): PublishedCommit | undefined {
  const listed = git(['ls-remote', remote, `refs/heads/${branch}`]).toString();
  if (listed.trim() === '') return undefined;
  const fetched = `refs/duibiao/${branch}`;
  git(['fetch', '--quiet', '--no-tags', remote, `+refs/heads/${branch}:${fetched}`]);
  const published = readCommit(git, git(['rev-parse', fetched]).toString().trim());
  if (!published)
    throw new DeployError(`分支 ${branch} 里有不是本工具放的文件，没有发布，也没有动它们。请换一个分支名`);
  return published;
}

/**
 * Blobs that a new commit keeps of the one before, by path: hashed files that its open pages may ask for, and files
 * that are not ours, such as CNAME.
 */
export function carriedBlobs({ release, blobs }: PublishedCommit): Map<string, string> {
  return new Map(
    [...blobs].filter(([path]) => path !== releaseFile && (path in release.files ? isHashed(path) : !isHashed(path))),
  );
}
