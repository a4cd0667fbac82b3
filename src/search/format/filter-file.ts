import { VarintReader, VarintWriter } from './varint.ts';

/** Pages of each value of each filter, rising. */
export type FilterLists = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/**
 * Writes the filters: how many; for each its name and how many values; for each value its text, how many pages have it,
 * and the distances between them. Packed, some four bits for each page and filter.
 */
export function encodeFilters(filters: FilterLists): Uint8Array {
  const writer = new VarintWriter();
  writer.number(filters.size);
  for (const [name, values] of filters) {
    writer.textAfter('', name);
    writer.number(values.size);
    for (const [value, pages] of values) {
      writer.textAfter('', value);
      writer.number(pages.length);
      pages.forEach((page, index) => writer.number(page - (pages[index - 1] ?? 0)));
    }
  }
  return writer.result();
}

/**
 * Reads the filters.
 *
 * @param add Called for each page of each value, for each filter and value in turn.
 * @throws {RangeError} When the bytes end too early.
 */
export function decodeFilters<Pages>(
  bytes: Uint8Array,
  make: () => Pages,
  add: (pages: Pages, page: number) => void,
): Map<string, Map<string, Pages>> {
  const reader = new VarintReader(bytes);
  const filters = new Map<string, Map<string, Pages>>();
  for (let left = reader.number(); left > 0; left -= 1) {
    const name = reader.textAfter('');
    const values = new Map<string, Pages>();
    for (let more = reader.number(); more > 0; more -= 1) {
      const value = reader.textAfter('');
      const pages = make();
      let page = 0;
      for (let own = reader.number(); own > 0; own -= 1) add(pages, (page += reader.number()));
      values.set(value, pages);
    }
    filters.set(name, values);
  }
  return filters;
}
