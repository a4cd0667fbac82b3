import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedPath } from '../output/file-kind.ts';
import { releaseFile, sha256, type Release } from '../output/release/release.ts';
import { DeployError } from './deploy-error.ts';

/** A built site that is to be published. */
export interface BuiltSite {
  folder: string;
  release: Release;
}

/** Reads `release.json`; `undefined` for anything that is none. */
export function parseRelease(text: string): Release | undefined {
  try {
    const release = JSON.parse(text) as Partial<Record<keyof Release, unknown>> | null;
    const { format, id, files } = release ?? {};
    if (format !== 1 || typeof id !== 'string' || typeof files !== 'object' || files === null) return undefined;
    const isRight = Object.entries(files).every(([path, sum]) => typeof sum === 'string' && isSafePath(path));
    return isRight ? (release as unknown as Release) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path stays below the folder that it is put into. */
export function isSafePath(path: string): boolean {
  return (
    path !== '' &&
    !/[\\\u0000]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/**
 * Reads a built site and makes sure that every file is what the build wrote.
 *
 * @throws {DeployError} When it was not built, or was changed since.
 */
export function readBuiltSite(folder: string): BuiltSite {
  const file = join(folder, releaseFile);
  const release = existsSync(file) ? parseRelease(readFileSync(file, 'utf8')) : undefined;
  if (!release) throw new DeployError(`${folder} 里没有生成好的网站。请先运行 npm run build`);
  const wrong = Object.entries(release.files).filter(
    ([path, sum]) => !existsSync(join(folder, path)) || sha256(readFileSync(join(folder, path))) !== sum,
  );
  if (wrong.length > 0)
    throw new DeployError(
      `${folder} 里有 ${wrong.length} 个文件同生成时不一样（如 ${wrong[0]?.[0]}），没有发布。请删去这个文件夹，重新运行 npm run build`,
    );
  if (release.drafts)
    throw new DeployError(`${folder} 里的网站带有草稿，只供自己看，没有发布。请重新运行 npm run build`);
  return { folder, release };
}

/** Whether a file is another one packed, for hosts that hand out what lies beside a file. */
export function isPackedVariant(path: string, files: Readonly<Record<string, string>>): boolean {
  const original = unpackedPath(path);
  return original !== undefined && original in files;
}

/**
 * Files of a release with their sums, `release.json` last: where it is, the others are.
 *
 * @param description Sum of `release.json`.
 */
function filesWith({ files }: Release, description: string): [path: string, sum: string][] {
  return [...Object.entries(files), [releaseFile, description]];
}

/** The same for hosts that pack what they hand out themselves, or never do: without packed variants. */
export function plainFilesOf(release: Release, description: string): [path: string, sum: string][] {
  return filesWith(release, description).filter(([path]) => !isPackedVariant(path, release.files));
}

/** Sum of a site's `release.json`. */
export const descriptionSum = ({ folder }: BuiltSite): string => sha256(readFileSync(join(folder, releaseFile)));

/** Files of a site with their sums, `release.json` last. */
export function filesOf(site: BuiltSite): [path: string, sum: string][] {
  return filesWith(site.release, descriptionSum(site));
}
