import type { FileSummary } from '../site-file.ts';
import { isHashed } from '../file-kind.ts';
import { bytesPerAddress } from './address-hashes.ts';
import type { OfflineClass } from '../file-kinds.ts';
import { isBeforeCases, rankFiles } from './rank-files.ts';

/** What readers' browsers keep of one release. */
export interface OfflineList {
  /** Kept from the first visit on, the most used first. */
  kept: FileSummary[];
  /** Kept once a reader has opened them. */
  asUsed: FileSummary[];
  /** Size of what is kept from the first visit on, unpacked, with the list of the others. */
  bytes: number;
}

/** How much readers' browsers keep, and what first. */
export interface OfflineBudget {
  /**
   * Most bytes to keep from the first visit on, as files have them unpacked. What no page can do without is kept all
   * the same.
   */
  bytes: number;
  /** Addresses below the base path, the last changed first; see `rankFiles`. */
  newest: readonly string[];
}

/** What a file takes in the list of what is kept as used. */
const sizeInList = ({ path }: FileSummary): number => (isHashed(path) ? 0 : bytesPerAddress);

const sizeOfAll = (files: readonly FileSummary[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Most of what is left of the budget that a class may take, so that a large one leaves room for those after it. */
const share = 1 / 3;

/**
 * Decides what readers keep from their first visit on, and what only when they have opened it.
 *
 * The budget is spent class by class, in each up to the first file that does not fit: a share of what is left on every
 * class before cases, the rest on cases, and what cases leave in the order of all classes. Costs ranking the files.
 *
 * @param files Files of the built site.
 */
export function offlineList(files: readonly FileSummary[], { bytes: most, newest }: OfflineBudget): OfflineList {
  const { shell, ...classes } = rankFiles(files, newest);
  const others = Object.values(classes).flat();
  const kept = new Set(shell);
  let bytes = sizeOfAll(shell) + others.reduce((sum, file) => sum + sizeInList(file), 0);
  const fill = (group: readonly FileSummary[], limit: number): void => {
    for (const file of group) {
      if (kept.has(file)) continue;
      const size = file.size - sizeInList(file);
      // Small files after it would only be what belongs to larger ones that are not kept.
      if (bytes + size > limit) return;
      kept.add(file);
      bytes += size;
    }
  };
  for (const [name, group] of Object.entries(classes))
    if (isBeforeCases(name as OfflineClass)) fill(group, bytes + (most - bytes) * share);
  fill(classes.case, most);
  for (const group of Object.values(classes)) fill(group, most);
  return {
    kept: [...shell, ...others.filter((file) => kept.has(file))],
    asUsed: others.filter((file) => !kept.has(file)),
    bytes,
  };
}
