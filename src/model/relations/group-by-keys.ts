/**
 * Groups items under each of their keys.
 *
 * @returns Key to the items that have it, in their order; an item is listed once under a key that it names twice.
 */
export function groupByKeys<T, K>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
