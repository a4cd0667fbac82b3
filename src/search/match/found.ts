import { joinNameMarks } from '../format/name-mark.ts';
import { placesOf, type Postings } from '../format/postings.ts';
import { joinTextMarks } from '../format/text-mark.ts';

/** Where something occurs: in running text and in names. */
export interface Found {
  text: Postings;
  names: Postings;
}

const none: Postings = {
  pages: new Uint32Array(0),
  ends: new Uint32Array(0),
  places: new Uint32Array(0),
  marks: new Uint32Array(0),
};

export const foundNowhere: Found = { text: none, names: none };

export const isNowhere = ({ text, names }: Found): boolean => text.pages.length === 0 && names.pages.length === 0;

/** Several postings as one. */
export function mergePostings(lists: readonly Postings[]): Postings {
  const [first, second] = lists.filter(({ pages }) => pages.length > 0);
  if (!first) return none;
  if (!second) return first;
  const byPage = new Map<number, [place: number, mark: number][]>();
  for (const list of lists) {
    list.pages.forEach((page, index) => {
      const [from, to] = placesOf(list, index);
      const own = byPage.get(page) ?? [];
      for (let at = from; at < to; at += 1) own.push([list.places[at] ?? 0, list.marks[at] ?? 0]);
      byPage.set(page, own);
    });
  }
  const pages = Uint32Array.from(byPage.keys()).sort();
  const ends = new Uint32Array(pages.length);
  const places: number[] = [];
  const marks: number[] = [];
  pages.forEach((page, index) => {
    const own = (byPage.get(page) ?? []).sort(([a], [b]) => a - b);
    own.forEach(([place, mark]) => {
      places.push(place);
      marks.push(mark);
    });
    ends[index] = places.length;
  });
  return { pages, ends, places: Uint32Array.from(places), marks: Uint32Array.from(marks) };
}

/**
 * The places of a list that another list has too, `shift` units further on.
 *
 * @param join Makes the mark of a place out of the marks that the two lists have there.
 */
function followedBy(
  list: Postings,
  other: Postings,
  shift: number,
  join: (mark: number, next: number) => number,
): Postings {
  const pages: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  const marks: number[] = [];
  let index = 0;
  list.pages.forEach((page, own) => {
    while ((other.pages[index] ?? Infinity) < page) index += 1;
    if (other.pages[index] !== page) return;
    let [at, end] = placesOf(other, index);
    const [from, to] = placesOf(list, own);
    const before = places.length;
    for (let place = from; place < to; place += 1) {
      const wanted = (list.places[place] ?? 0) + shift;
      while (at < end && (other.places[at] ?? 0) < wanted) at += 1;
      if (at === end) break;
      if (other.places[at] !== wanted) continue;
      places.push(wanted - shift);
      marks.push(join(list.marks[place] ?? 0, other.marks[at] ?? 0));
    }
    if (places.length === before) return;
    pages.push(page);
    ends.push(places.length);
  });
  return {
    pages: Uint32Array.from(pages),
    ends: Uint32Array.from(ends),
    places: Uint32Array.from(places),
    marks: Uint32Array.from(marks),
  };
}

/** The rows of words that go on with a word `shift` units after their first. */
export const continued = (row: Found, next: Found, shift: number): Found => ({
  text: followedBy(row.text, next.text, shift, joinTextMarks),
  names: followedBy(row.names, next.names, shift, joinNameMarks),
});

/** Numbers of the pages on which something occurs, rising. */
export function pagesOf({ text, names }: Found): number[] {
  const pages = new Set([...text.pages, ...names.pages]);
  return [...pages].sort((a, b) => a - b);
}
