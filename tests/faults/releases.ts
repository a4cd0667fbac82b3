import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/files/list-files.ts';
import { isWorthPacking, pack } from '../../src/output/packing/pack.ts';
import { releaseFile, releaseOf, sha256 } from '../../src/output/release/release.ts';
import { indexFolder } from '../../src/search/index/index-folder.ts';
import { folderApart } from '../site/site-apart.ts';

/** Text after every title of the second release, in the index too. */
export const secondMark = '（第二版）';

/** A page that only the first release has, and one that only the second has, as folders. */
export const [onlyFirst, onlySecond] = ['about', 'new-page'];

/** Gives every stylesheet another content, and with it another name, in all pages. */
function renewStyles(site: string): void {
  const styles = readdirSync(join(site, '_astro')).filter((name) => name.endsWith('.css'));
  const names = styles.map((name) => {
    const css = `${readFileSync(join(site, '_astro', name), 'utf8')}/* second */`;
    const renewed = name.replace(
      /\.[\w-]+\.css$/u,
      `.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`,
    );
    writeFileSync(join(site, '_astro', name), css);
    renameSync(join(site, '_astro', name), join(site, '_astro', renewed));
    return [name, renewed] as const;
  });
  for (const file of listFiles(site).filter((path) => path.endsWith('.html'))) {
    const html = readFileSync(join(site, file), 'utf8');
    writeFileSync(
      join(site, file),
      names.reduce((text, [from, to]) => text.replaceAll(from, to), html),
    );
  }
}

/** Marks the titles of all pages, in the page and for the index. */
function markTitles(site: string): void {
  for (const file of listFiles(site).filter((path) => path.endsWith('.html'))) {
    const html = readFileSync(join(site, file), 'utf8').replaceAll('</title>', `${secondMark}</title>`);
    writeFileSync(join(site, file), html.replace(/(<span data-pagefind-meta="title">[^<]*)/gu, `$1${secondMark}`));
  }
}

/** Writes packed variants and `release.json`, as the build does when everything else is there. */
async function seal(site: string): Promise<void> {
  rmSync(join(site, releaseFile), { force: true });
  for (const file of listFiles(site)) if (/\.(?:gz|br)$/u.test(file)) rmSync(join(site, file));
  for (const file of listFiles(site)) {
    const content = readFileSync(join(site, file));
    if (!isWorthPacking(file, content.length)) continue;
    for (const [ending, bytes] of Object.entries(await pack(content))) writeFileSync(join(site, file + ending), bytes);
  }
  const sums = new Map(listFiles(site).map((path) => [path, sha256(readFileSync(join(site, path)))]));
  writeFileSync(join(site, releaseFile), JSON.stringify(releaseOf({ version: '1', derivedBy: 'code' }, sums)));
}

/**
 * Makes two releases of the readers' fixture library: the second has other styles, titles and search index, one page
 * less and one more.
 *
 * @returns Their folders.
 */
export async function twoReleases(folder: string): Promise<{ one: string; two: string }> {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  const built = await folderApart('reading');
  for (const site of [one, two]) cpSync(built, site, { recursive: true });
  renewStyles(two);
  markTitles(two);
  mkdirSync(dirname(join(two, onlySecond)), { recursive: true });
  renameSync(join(two, onlyFirst), join(two, onlySecond));
  rmSync(join(two, 'pagefind'), { recursive: true });
  await indexFolder({ site: two });
  for (const site of [one, two]) await seal(site);
  return { one, two };
}
