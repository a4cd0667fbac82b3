import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';

/** What a build keeps between runs, by name below `.cache`; `docs/cost.md` says on what each depends. */
export const buildCaches = ['build.json', 'cards', 'content', 'index', 'pages', 'pages.json', 'timings.json'] as const;

/** Most bytes that a build leaves in its caches: some 60,000 pages. */
export const cacheLimit = 2 * 1024 ** 3;

const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });

/** Removes all that builds keep; what other commands keep beside it stays. */
export function removeCaches(cache: string): void {
  for (const name of buildCaches) remove(join(cache, name));
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.size ?? 0;
  return listFiles(path).reduce((sum, file) => sum + statSync(join(path, file)).size, 0);
}

/**
 * Keeps what builds keep within a limit, beyond what each cache does for itself: removes caches, the largest first,
 * until the rest is within it. Costs listing the caches.
 *
 * @param cache Folder of all caches.
 * @param limit In bytes.
 * @returns Names of what was removed.
 */
export function boundCaches(cache: string, limit: number = cacheLimit): string[] {
  const there = new Set(readdirSync(cache));
  const sizes = buildCaches
    .filter((name) => there.has(name))
    .map((name) => ({ name, size: sizeOf(join(cache, name)) }))
    .sort((a, b) => b.size - a.size);
  let left = sizes.reduce((sum, { size }) => sum + size, 0);
  const removed: string[] = [];
  for (const { name, size } of sizes) {
    if (left <= limit) break;
    remove(join(cache, name));
    removed.push(name);
    left -= size;
  }
  return removed;
}
