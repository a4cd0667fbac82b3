/** Index of the last item of a rising list whose key is not above a key; -1 when every one is. */
export function lastNotAbove<Item, Key extends string | number>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  key: Key,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
