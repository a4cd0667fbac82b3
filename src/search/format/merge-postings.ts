import { noPostings, placesOf, type Postings } from './postings.ts';

/** Two postings as one, places of the same page in order. */
function mergeTwo(a: Postings, b: Postings): Postings {
  const pages = new Uint32Array(a.pages.length + b.pages.length);
  const ends = new Uint32Array(pages.length);
  const places = new Uint32Array(a.places.length + b.places.length);
  const marks = new Uint32Array(places.length);
  let [count, filled] = [0, 0];
  const take = (list: Postings, at: number): void => {
    places[filled] = list.places[at] ?? 0;
    marks[filled] = list.marks[at] ?? 0;
    filled += 1;
  };
  for (let [inA, inB] = [0, 0]; inA < a.pages.length || inB < b.pages.length; count += 1) {
    const page = Math.min(a.pages[inA] ?? Infinity, b.pages[inB] ?? Infinity);
    let [atA, endA] = a.pages[inA] === page ? placesOf(a, inA++) : [0, 0];
    let [atB, endB] = b.pages[inB] === page ? placesOf(b, inB++) : [0, 0];
    while (atA < endA || atB < endB) {
      if (atB === endB || (atA < endA && (a.places[atA] ?? 0) <= (b.places[atB] ?? 0))) take(a, atA++);
      else take(b, atB++);
    }
    pages[count] = page;
    ends[count] = filled;
  }
  return { pages: pages.slice(0, count), ends: ends.slice(0, count), places, marks };
}

/** Several postings as one; costs as much as they have places, times the logarithm of their number. */
export function mergePostings(lists: readonly Postings[]): Postings {
  const [first, second] = lists;
  if (!first) return noPostings;
  if (!second) return first;
  const middle = lists.length >> 1;
  return mergeTwo(mergePostings(lists.slice(0, middle)), mergePostings(lists.slice(middle)));
}
