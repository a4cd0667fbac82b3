import { releaseFile, sha256 } from '../../output/release/release.ts';
import { DeployError } from '../deploy-error.ts';
import { isSafePath, parseRelease, plainFilesOf } from '../read-site.ts';
import type { S3Location } from './s3-location.ts';

/** A release in a bucket. */
export interface PublishedRelease {
  id: string;
  /** When it was published, in ISO 8601. */
  at: string;
  /** Sum of each file, `release.json` included. */
  files: Record<string, string>;
}

/** What a bucket contains of a site. */
export interface Published {
  /** Oldest first. */
  releases: PublishedRelease[];
  /** Id of the release that readers see; another one may be half switched to. */
  current: string | undefined;
  /** Since when no release uses a key any more, in ISO 8601, by key below the prefix. */
  obsolete: Record<string, string>;
}

/** Folder for what readers do not ask for: the list of releases, and each file that changes, under its sum. */
export const ownFolder = '.duibiao/';

/** Folder of contents, by their sums. */
export const contentFolder = `${ownFolder}files/`;

const listKey = `${ownFolder}releases.json`;

/** Key of a file's content, below the prefix. */
export function contentKey(sum: string): string {
  return contentFolder + sum;
}

/** A release as the list names it. */
interface ListedRelease {
  id: string;
  at: string;
  /** Sum of its `release.json`, whose content says which files it has. */
  description: string;
}

/** What the list of releases contains: as much for a large site as for a small one. */
interface List extends Pick<Published, 'current' | 'obsolete'> {
  releases: (ListedRelease | PublishedRelease)[];
}

/** Reads the list; before form 2 it contained the files of every release. */
function parse(text: string): List | undefined {
  try {
    const { format, releases, current, obsolete } = JSON.parse(text) as { format?: unknown } & List;
    const isRelease = (each: ListedRelease | PublishedRelease): boolean =>
      typeof each.id === 'string' &&
      typeof each.at === 'string' &&
      ('files' in each ? Object.keys(each.files).every(isSafePath) : /^[0-9a-f]{64}$/u.test(each.description));
    const isList = Array.isArray(releases) && releases.every(isRelease) && Object.keys(obsolete).every(isSafePath);
    return (format === 1 || format === 2) && isList ? { releases, current, obsolete } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads which files a release has. */
async function readRelease(
  { store, prefix, name }: S3Location,
  listed: ListedRelease | PublishedRelease,
): Promise<PublishedRelease> {
  if ('files' in listed) return listed;
  const { id, at, description } = listed;
  const bytes = await store.read(prefix + contentKey(description));
  const release = bytes && sha256(bytes) === description ? parseRelease(new TextDecoder().decode(bytes)) : undefined;
  if (!release)
    throw new DeployError(
      `${name} 里版本 ${id} 的清单 ${contentKey(description)} 没有了，或已损坏，没有改动。请换一个前缀重新发布`,
    );
  return { id, at, files: Object.fromEntries(plainFilesOf(release, description)) };
}

/**
 * Reads what is published below a prefix. Costs reading the description of each release that stays.
 *
 * @throws {DeployError} When objects lie there that were not published with this tool, or a description is missing.
 */
export async function readPublished(location: S3Location): Promise<Published> {
  const { store, prefix, name } = location;
  const bytes = await store.read(prefix + listKey);
  const list = bytes && parse(new TextDecoder().decode(bytes));
  if (list) {
    const releases: PublishedRelease[] = [];
    for (const listed of list.releases) releases.push(await readRelease(location, listed));
    return { ...list, releases };
  }
  const foreign = [...(await store.list(prefix)).keys()].filter((key) => !key.startsWith(prefix + ownFolder));
  if (bytes || foreign.length > 0)
    throw new DeployError(
      `${name} 里有不是本工具放的文件（如 ${foreign[0] ?? listKey}），没有发布，也没有动它们。请换一个前缀，如 s3://桶/library`,
    );
  return { releases: [], current: undefined, obsolete: {} };
}

/** Writes the list of releases; their descriptions are in the store already. */
export function writePublished(
  { store, prefix }: S3Location,
  { releases, current, obsolete }: Published,
): Promise<void> {
  const listed = releases.map(({ id, at, files }): ListedRelease => ({
    id,
    at,
    description: files[releaseFile] ?? '',
  }));
  const text = `${JSON.stringify({ format: 2, releases: listed, current, obsolete })}\n`;
  return store.write(prefix + listKey, new TextEncoder().encode(text), {
    contentType: 'application/json',
    cacheControl: 'no-store',
  });
}
