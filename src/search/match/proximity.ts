import { placesOf, type Postings } from '../format/postings.ts';
import type { Found } from './found.ts';
import { indexOfPage, nameKindsOn, tiers } from './score.ts';

/** Words that a page should contain, and how many units each is long. */
export interface Word {
  found: Found;
  length: number;
}

function placesOn(list: Postings, page: number): Uint32Array {
  const index = indexOfPage(list, page);
  return index < 0 ? new Uint32Array(0) : list.places.subarray(...placesOf(list, index));
}

/** Every place of every word on a page, in the order of the page. */
function placesOfWords(words: readonly Word[], page: number): { place: number; word: number }[] {
  return words
    .flatMap(({ found }, word) =>
      [...placesOn(found.text, page), ...placesOn(found.names, page)].map((place) => ({ place, word })),
    )
    .sort((a, b) => a.place - b.place || a.word - b.word);
}

/** Number of the section that a place lies in; -1 for the page's names above the first. */
function sectionOf(starts: Uint32Array, place: number): number {
  let section = -1;
  while (section + 1 < starts.length && (starts[section + 1] ?? 0) <= place) section += 1;
  return section;
}

/**
 * Scores a page by how near to each other it says several words: in one section, however far apart, beats scattered
 * over the page; then the shortest stretch that contains them all, and words in names.
 *
 * Words whose places are not known are as near as the others.
 *
 * @param starts Places at which the page's sections begin.
 * @returns 0.5 to below 2.5; the page contains all words.
 */
export function nearnessScore(words: readonly Word[], page: number, starts: Uint32Array): number {
  const placed = words.filter(({ found }) => !found.isRough);
  const last: number[] = placed.map(() => -1);
  const length = placed.reduce((sum, word) => sum + word.length, 0);
  let together = 0;
  let apart = 0;
  for (const { place, word } of placesOfWords(placed, page)) {
    last[word] = place;
    const first = Math.min(...last);
    if (first < 0) continue;
    const near = length / Math.max(length, place + (placed[word]?.length ?? 0) - first);
    if (near > together && sectionOf(starts, first) === sectionOf(starts, place)) together = near;
    if (near > apart) apart = near;
  }
  const named = words.filter(({ found }) => nameKindsOn(found.names, page).size > 0).length / words.length;
  const score = 0.7 * (together || apart) + 0.29 * named;
  return (together > 0 ? tiers.oneSection : tiers.scattered) + score;
}
