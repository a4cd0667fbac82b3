import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFile, sha256 } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import { parseRelease } from '../read-site.ts';
import type { Verified } from '../verified.ts';
import { openStore } from './release-store.ts';

/**
 * Compares every file of the served release with its sum.
 *
 * @throws {DeployError} When nothing is published there.
 */
export function verifyDir(link: string): Verified {
  const { folder, current } = openStore(link);
  if (!current) throw new DeployError(`${link} 里还没有发布过网站`);
  const at = (path: string): string => join(folder, current.name, path);
  const release = existsSync(at(releaseFile)) ? parseRelease(readFileSync(at(releaseFile), 'utf8')) : undefined;
  if (!release) return { id: current.id, files: 0, troubles: [`${releaseFile}：没有，或已损坏`], advice: [] };
  const troubles = Object.entries(release.files).flatMap(([path, sum]) => {
    if (!existsSync(at(path))) return [`${path}：没有这个文件`];
    return sha256(readFileSync(at(path))) === sum ? [] : [`${path}：内容同发布时不一样`];
  });
  return { id: release.id, files: Object.keys(release.files).length, troubles, advice: [] };
}
