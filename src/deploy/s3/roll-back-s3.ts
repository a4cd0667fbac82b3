import { DeployError } from '../deploy-error.ts';
import type { RollBackOptions } from '../deploy-target.ts';
import { planRelease } from './plan.ts';
import { readPublished, writePublished } from './published.ts';
import type { S3Location } from './s3-location.ts';
import { existingKeys, finishRelease, switchFiles } from './switch-release.ts';

/**
 * Goes back to the previous release, from contents that are in the store.
 *
 * @returns Its id.
 * @throws {DeployError} When there is none, or contents are missing.
 */
export async function rollBackS3(location: S3Location, options: RollBackOptions): Promise<string> {
  const { name } = location;
  const published = await readPublished(location);
  // Without a finished release, the last one of the list is half in its place.
  const shown = published.current ?? published.releases.at(-1)?.id;
  const previous = published.releases[published.releases.findIndex(({ id }) => id === shown) - 1];
  if (!previous) throw new DeployError(`${name} 里没有更早的版本可以退回`);
  const plan = planRelease(published, await existingKeys(location), previous.files);
  if (plan.uploads.length > 0)
    throw new DeployError(
      `${name} 里版本 ${previous.id} 的文件不全（如 ${plan.uploads[0]?.path ?? ''}），没有退回。请从那个版本重新生成、发布`,
    );
  await writePublished(location, { ...published, current: undefined });
  await switchFiles(location, plan, previous.files);
  await finishRelease(location, published, previous, { ...options, keep: published.releases.length });
  return previous.id;
}
