import { DeployError } from '../deploy-error.ts';
import { isSafePath } from '../read-site.ts';
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

function parse(text: string): Published | undefined {
  try {
    const { format, releases, current, obsolete } = JSON.parse(text) as { format?: unknown } & Published;
    const areReleases =
      Array.isArray(releases) &&
      releases.every(
        ({ id, at, files }) => typeof id === 'string' && typeof at === 'string' && Object.keys(files).every(isSafePath),
      );
    return format === 1 && areReleases && Object.keys(obsolete).every(isSafePath)
      ? { releases, current, obsolete }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads what is published below a prefix.
 *
 * @throws {DeployError} When objects lie there that were not published with this tool.
 */
export async function readPublished({ store, prefix, name }: S3Location): Promise<Published> {
  const bytes = await store.read(prefix + listKey);
  const published = bytes && parse(new TextDecoder().decode(bytes));
  if (published) return published;
  const foreign = [...(await store.list(prefix)).keys()].filter((key) => !key.startsWith(prefix + ownFolder));
  if (bytes || foreign.length > 0)
    throw new DeployError(
      `${name} 里有不是本工具放的文件（如 ${foreign[0] ?? listKey}），没有发布，也没有动它们。请换一个前缀，如 s3://桶/library`,
    );
  return { releases: [], current: undefined, obsolete: {} };
}

/** Writes the list of releases. */
export function writePublished({ store, prefix }: S3Location, published: Published): Promise<void> {
  const text = `${JSON.stringify({ format: 1, ...published })}\n`;
  return store.write(prefix + listKey, new TextEncoder().encode(text), {
    contentType: 'application/json',
    cacheControl: 'no-store',
  });
}
