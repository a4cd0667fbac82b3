import { isHashed, kindOf } from '../file-kind.ts';
import { offlineClasses } from '../file-kinds.ts';
import type { FileSummary } from '../site-file.ts';
import type { KeptFile, OfflineList } from './kept-files.ts';

/**
 * Address of a file, as links have it: hosts lead `a/index.html` to `a/`, and a worker may not answer with what was
 * redirected.
 */
function addressOf(path: string): string {
  return path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

const keptFile = ({ path, sum }: FileSummary): KeptFile => ({
  url: addressOf(path),
  revision: isHashed(path) ? null : sum.slice(0, 16),
  integrity: `sha256-${Buffer.from(sum, 'hex').toString('base64')}`,
});

/**
 * Decides what readers keep from their first visit on, and what only when they have opened it: a class of files is
 * kept whole or, with all that follow, as used.
 *
 * @param files Files of the built site.
 * @param budget Most bytes to keep from the first visit on, as files have them unpacked. What no page can do without
 *   is kept all the same.
 */
export function offlineList(files: readonly FileSummary[], budget: number): OfflineList & { bytes: number } {
  const list: OfflineList = { kept: [], asUsed: [] };
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  let bytes = 0;
  let fits = true;
  for (const offlineClass of offlineClasses) {
    const group = sorted.filter(({ path }) => kindOf(path).offline === offlineClass);
    const size = group.reduce((sum, file) => sum + file.size, 0);
    fits &&= offlineClass === 'shell' || bytes + size <= budget;
    if (fits) {
      bytes += size;
      list.kept.push(...group.map(keptFile));
    } else list.asUsed.push(...group.map(({ path }) => addressOf(path)));
  }
  return { ...list, bytes };
}
