import { isHashed } from '../file-kind.ts';

/** Paths that cover all files whose names contain a content hash, and no others. */
export interface HashedRules {
  /** Folders below which every file is one, none inside another, without a slash at the end. */
  folders: string[];
  /** Such files elsewhere. */
  files: string[];
}

/** The folders above a file, outermost first: `a/b/c.js` is in `a` and `a/b`. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/**
 * Covers hashed files with the fewest rules for hosts that know only exact paths and whole folders: on Netlify `*` is
 * a whole last segment, Cloudflare Pages takes at most 100 rules, and IIS knows files and folders.
 *
 * Sources: Netlify and Cloudflare Pages, custom headers; IIS, `<location>`.
 *
 * @param paths Every file that is asked for, below the site's folder.
 */
export function hashedRules(paths: readonly string[]): HashedRules {
  const mixed = new Set(paths.filter((path) => !isHashed(path)).flatMap(foldersAbove));
  const rules = paths.filter(isHashed).map((path) => {
    const folder = foldersAbove(path).find((each) => !mixed.has(each));
    return folder === undefined ? { file: path } : { folder };
  });
  const unique = (values: (string | undefined)[]): string[] =>
    [...new Set(values)].filter((value) => value !== undefined).sort();
  return { folders: unique(rules.map(({ folder }) => folder)), files: unique(rules.map(({ file }) => file)) };
}
