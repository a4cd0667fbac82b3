import { joinNameMarks } from '../format/name-mark.ts';
import { noPostings, placesOf, type Postings } from '../format/postings.ts';
import { joinTextMarks } from '../format/text-mark.ts';

/** Where something occurs: in running text and in names. */
export interface Found {
  text: Postings;
  names: Postings;
  /** Where it occurs in running text is not known, only on which pages and how often. */
  isRough?: true;
}

export const foundNowhere: Found = { text: noPostings, names: noPostings };

export const isNowhere = ({ text, names }: Found): boolean => text.pages.length === 0 && names.pages.length === 0;

/**
 * The places of a list that another list has too, `shift` units further on.
 *
 * @param join Makes the mark of a place out of the marks that the two lists have there.
 */
export function followedBy(
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
