import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFile, sha256, type Release } from './release/release.ts';
import type { FileSummary, SiteFile } from './site-file.ts';

/**
 * The site of an earlier build, as the place where files derived from others are kept: nothing is stored twice, and
 * nothing is left of files that are gone.
 *
 * Its description contains the sum of every file, so that it need not be believed: a file that was changed, cut or lost
 * since is made anew, and so is everything of a site that other code has made. Costs memory in proportion to the number
 * of files, about 200 bytes each, and reading each file that is taken.
 */
export class LastSite {
  readonly #folder: string;
  readonly #sums: ReadonlyMap<string, string>;

  /**
   * Opens the last site.
   *
   * @param folder Where it is; nothing can be taken of a missing one.
   * @param derivedBy Digest of all that derived files depend on besides the files they are derived from.
   */
  constructor(folder: string, derivedBy: string) {
    this.#folder = folder;
    this.#sums = readSums(join(folder, releaseFile), derivedBy);
  }

  /**
   * Takes the files that have been derived from one.
   *
   * @param source The file as this build has it.
   * @param paths Where derived files of it may be.
   * @returns Those that there are, in the order of the paths; `undefined` where they have to be made anew.
   */
  derivedFrom(source: Pick<FileSummary, 'path' | 'sum'>, paths: readonly string[]): SiteFile[] | undefined {
    if (this.#sums.get(source.path) !== source.sum) return undefined;
    const files: SiteFile[] = [];
    for (const path of paths) {
      const sum = this.#sums.get(path);
      if (sum === undefined) continue;
      const twin = join(this.#folder, path);
      const content = readIfThere(twin);
      if (!content || sha256(content) !== sum) return undefined;
      files.push({ path, content, sum, isOnDisk: false, twin });
    }
    return files;
  }
}

/** Sums of a site's files by path; none where its description is missing, broken or names other code. */
function readSums(file: string, derivedBy: string): ReadonlyMap<string, string> {
  try {
    const release = JSON.parse(readFileSync(file, 'utf8')) as Partial<Release> | null;
    return new Map(release?.derivedBy === derivedBy ? Object.entries(release.files ?? {}) : []);
  } catch {
    return new Map();
  }
}

/** Reads a file that another build may have removed meanwhile. */
function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
