import { sha256 } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import { isPackedVariant } from '../read-site.ts';
import type { Verified } from '../verified.ts';
import { fetchBranch, type BranchLocation } from './branch.ts';
import { gitIn } from './run-git.ts';

/** Splits the output of `git cat-file --batch` into objects, in order; `undefined` for a missing one. */
function contentsOf(batch: Buffer, count: number): (Uint8Array | undefined)[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const end = batch.indexOf(10, at);
    const size = /^\S+ blob (\d+)$/u.exec(batch.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const content = batch.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return content;
  });
}

/**
 * Compares every file of the published branch with its sum.
 *
 * @throws {DeployError} When there is no such branch, or git refuses.
 */
export function verifyGit(location: BranchLocation): Verified {
  const git = gitIn(location.root);
  const published = fetchBranch(git, location);
  if (!published) throw new DeployError(`远端没有分支 ${location.branch}，还没有发布过网站`);
  const wanted = Object.entries(published.release.files).filter(
    ([path]) => !isPackedVariant(path, published.release.files),
  );
  const batch = git(['cat-file', '--batch'], {
    input: wanted.map(([path]) => `${published.blobs.get(path) ?? '0'.repeat(40)}\n`).join(''),
  });
  const contents = contentsOf(batch, wanted.length);
  const troubles = wanted.flatMap(([path, sum], index) => {
    const content = contents[index];
    if (!content) return [`${path}：没有这个文件`];
    return sha256(content) === sum ? [] : [`${path}：内容同发布时不一样`];
  });
  return { id: published.release.id, files: wanted.length, troubles, advice: [] };
}
