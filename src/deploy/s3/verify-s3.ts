import { sha256 } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import type { Verified } from '../verified.ts';
import { inParallel } from '../in-parallel.ts';
import { readPublished } from './published.ts';
import type { S3Location } from './s3-location.ts';

/**
 * Compares every file of the published release with its sum.
 *
 * @throws {DeployError} When nothing is published there.
 */
export async function verifyS3(location: S3Location): Promise<Verified> {
  const { store, prefix, name } = location;
  const { releases, current } = await readPublished(location);
  const release = releases.find(({ id }) => id === current);
  if (!release)
    throw new DeployError(
      releases.length === 0 ? `${name} 里还没有发布过网站` : `${name} 上一次发布没有做完。请再运行一次发布`,
    );
  const wanted = Object.entries(release.files);
  const troubles: string[] = [];
  await inParallel(wanted, async ([path, sum]) => {
    const bytes = await store.read(prefix + path);
    if (!bytes) troubles.push(`${path}：没有这个文件`);
    else if (sha256(bytes) !== sum) troubles.push(`${path}：内容同发布时不一样`);
  });
  return { id: release.id, files: wanted.length, troubles: troubles.sort(), advice: [] };
}
