import type { FileSummary } from '../site-file.ts';
import { bytesPerAddress } from './address-hashes.ts';
import { rankFiles } from './rank-files.ts';

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

const sizeOfAll = (files: readonly FileSummary[]): number => files.reduce((sum, { size }) => sum + size, 0);

/**
 * Decides what readers keep from their first visit on, and what only when they have opened it.
 *
 * Every class of files in turn gets what fits into half of what is left of the budget, so that a large one leaves room
 * for those after it; then what is left is spent in the same order. Costs ranking the files.
 *
 * @param files Files of the built site.
 */
export function offlineList(files: readonly FileSummary[], { bytes: most, newest }: OfflineBudget): OfflineList {
  const [shell = [], ...classes] = rankFiles(files, newest);
  const others = classes.flat();
  const kept = new Set(shell);
  let bytes = sizeOfAll(shell) + bytesPerAddress * others.length;
  const fill = (group: readonly FileSummary[], limit: number): void => {
    for (const file of group) {
      if (kept.has(file) || bytes + file.size - bytesPerAddress > limit) continue;
      kept.add(file);
      bytes += file.size - bytesPerAddress;
    }
  };
  for (const group of classes) fill(group, bytes + (most - bytes) / 2);
  fill(others, most);
  return {
    kept: [...shell, ...others.filter((file) => kept.has(file))],
    asUsed: others.filter((file) => !kept.has(file)),
    bytes,
  };
}
