import type { CaseEntry } from '../../model/entry.ts';

/** Cases of a bucket, more or less: a list of twenty then takes no more than twenty files of some 5 KB packed. */
const bucketSize = 32;

/** Hash of an id, 32 bits. Source: FNV-1a, over UTF-16 units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Puts cases into buckets by their ids, each bucket in the order of ids. The number of buckets is a power of two, so
 * that it seldom changes while a library grows.
 */
export function bucketsOf(cases: readonly CaseEntry[]): CaseEntry[][] {
  let count = 1;
  while (count * bucketSize < cases.length) count *= 2;
  const buckets = Array.from({ length: count }, (): CaseEntry[] => []);
  for (const entry of cases) buckets[hashOf(entry.id) % count]?.push(entry);
  for (const bucket of buckets) bucket.sort((a, b) => (a.id < b.id ? -1 : 1));
  return buckets;
}
