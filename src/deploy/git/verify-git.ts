import { sha256 } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import { isPackedVariant } from '../read-site.ts';
import type { Verified } from '../verified.ts';
import { fetchBranch, type BranchLocation } from './branch.ts';
import { gitIn } from './run-git.ts';

/** How many files are in memory at a time. */
const batchSize = 256;

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
 * Compares every file of the published branch with its sum; needs the memory of 256 files.
 *
 * @throws {DeployError} When there is no such branch, or git refuses.
 */
export function verifyGit(location: BranchLocation): Verified {
  const git = gitIn(location.root);
  const published = fetchBranch(git, location);
  if (!published) throw new DeployError(`远端没有分支 ${location.branch}，还没有发布过网站`);
  const { id, files } = published.release;
  const wanted = Object.entries(files).filter(([path]) => !isPackedVariant(path, files));
  const troubles: string[] = [];
  for (let from = 0; from < wanted.length; from += batchSize) {
    const batch = wanted.slice(from, from + batchSize);
    const blobs = batch.map(([path]) => `${published.blobs.get(path) ?? '0'.repeat(40)}\n`);
    const contents = contentsOf(git(['cat-file', '--batch'], { input: blobs.join('') }), batch.length);
    for (const [index, [path, sum]] of batch.entries()) {
      const content = contents[index];
      if (!content) troubles.push(`${path}：没有这个文件`);
      else if (sha256(content) !== sum) troubles.push(`${path}：内容同发布时不一样`);
    }
  }
  return { id, files: wanted.length, troubles, advice: [] };
}
