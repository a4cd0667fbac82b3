import { kindOf } from '../file-kind.ts';
import { offlineClasses, type OfflineClass } from '../file-kinds.ts';
import type { FileSummary } from '../site-file.ts';
import { fileAddress } from './file-address.ts';

/** A file that can be kept for reading offline. */
interface RankedFile {
  file: FileSummary;
  offline: OfflineClass;
  /** Place within its class, the lowest first. */
  place: number;
}

/** Whether a class comes before that of cases. */
export function isBeforeCases(name: OfflineClass): boolean {
  return offlineClasses.indexOf(name) < offlineClasses.indexOf('case');
}

/** Whether a page is of such a class. */
function isPageBeforeCases(address: string): boolean {
  const { offline } = kindOf(`${decodeURIComponent(address.slice(1))}index.html`);
  return offline !== undefined && isBeforeCases(offline);
}

/**
 * Ranks the files that can be kept for reading offline by how much they are used: by class and, within classes, words
 * by how common they are, pages of entries by when they were changed, and what the index records of a page with that
 * page.
 *
 * Costs sorting the files.
 *
 * @param newest Addresses of pages of entries and of what lists show of them, below the base path, with a slash in
 *   front, the last changed first; of one that comes again the first place counts.
 * @returns Files of each class, both in order.
 */
export function rankFiles(
  files: readonly FileSummary[],
  newest: readonly string[],
): Record<OfflineClass, FileSummary[]> {
  const ages = new Map(newest.map((address, index) => [address, index] as const).reverse());
  const ageOf = (address: string): number => ages.get(address) ?? newest.length;
  const placeOf = ({ path, use }: FileSummary): number => {
    if (!use) return ageOf(`/${fileAddress(path)}`);
    if ('commonness' in use) return -use.commonness;
    return Math.min(...use.pages.map((address) => (isPageBeforeCases(address) ? -1 : ageOf(address))));
  };
  const ranked = files.flatMap((file): RankedFile[] => {
    const { offline } = kindOf(file.path);
    return offline === undefined ? [] : [{ file, offline, place: placeOf(file) }];
  });
  ranked.sort((a, b) => a.place - b.place || (a.file.path < b.file.path ? -1 : 1));
  const ofClass = (name: OfflineClass): FileSummary[] =>
    ranked.filter(({ offline }) => offline === name).map(({ file }) => file);
  return Object.fromEntries(offlineClasses.map((name) => [name, ofClass(name)])) as Record<OfflineClass, FileSummary[]>;
}
