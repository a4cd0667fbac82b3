import { noPostings, placesOf, type Postings } from './postings.ts';

/** How many places each page has in some lists, by its number. */
function countsOf(lists: readonly Postings[]): Uint32Array {
  const last = lists.reduce((most, { pages }) => Math.max(most, pages[pages.length - 1] ?? 0), 0);
  const counts = new Uint32Array(last + 1);
  for (const list of lists)
    for (let index = 0; index < list.pages.length; index += 1) {
      const [from, to] = placesOf(list, index);
      const page = list.pages[index] ?? 0;
      counts[page] = (counts[page] ?? 0) + to - from;
    }
  return counts;
}

/** Puts a place where it belongs among those of its page so far, from `from` up to `at`. */
function insert({ places, marks }: Postings, from: number, at: number, place: number, mark: number): void {
  let to = at;
  for (; to > from && (places[to - 1] ?? 0) > place; to -= 1) {
    places[to] = places[to - 1] ?? 0;
    marks[to] = marks[to - 1] ?? 0;
  }
  places[to] = place;
  marks[to] = mark;
}

/** Several postings as one, places of a page in order; costs as much as there are places and pages in the index. */
export function mergePostings(lists: readonly Postings[]): Postings {
  const [first, second] = lists;
  if (!first) return noPostings;
  if (!second) return first;
  const counts = countsOf(lists);
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, page) => (starts[page + 1] = (starts[page] ?? 0) + count));
  const pages = Uint32Array.from(counts.keys()).filter((page) => (counts[page] ?? 0) > 0);
  const all = starts[counts.length] ?? 0;
  const merged: Postings = {
    pages,
    ends: pages.map((page) => starts[page + 1] ?? 0),
    places: new Uint32Array(all),
    marks: new Uint32Array(all),
  };
  const next = starts.slice();
  for (const list of lists)
    for (let index = 0; index < list.pages.length; index += 1) {
      const page = list.pages[index] ?? 0;
      const [from, to] = placesOf(list, index);
      for (let at = from; at < to; at += 1) {
        const slot = next[page] ?? 0;
        insert(merged, starts[page] ?? 0, slot, list.places[at] ?? 0, list.marks[at] ?? 0);
        next[page] = slot + 1;
      }
    }
  return merged;
}
