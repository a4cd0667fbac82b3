import { sectionsOf } from '../format/section-table.ts';
import { pagesOf, type Found } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { nearnessScore } from './proximity.ts';
import { indexOfPage, phraseScore, tiers } from './score.ts';
import type { FoundWord } from './words.ts';

/** A page that answers. */
export interface Candidate {
  page: number;
  score: number;
  /** Words that the page lacks. */
  lacks: readonly FoundWord[];
  /** Which units of a name to mark on it, where they are read like what was typed. */
  read?: { place: number; units: number };
}

const has = ({ found }: FoundWord, page: number): boolean =>
  indexOfPage(found.text, page) >= 0 || indexOfPage(found.names, page) >= 0;

/** Best score first; ties by the order of the index, so that they break the same way everywhere. */
export const inOrder = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => b.score - a.score || a.page - b.page);

/** Pages that say a phrase. */
export function phraseCandidates(found: Found, length: number): Candidate[] {
  return pagesOf(found).map((page) => ({ page, score: phraseScore(found, page, length), lacks: [] }));
}

/** Pages that have every word; the nearer the words, the better. */
async function togetherCandidates(reader: IndexReader, words: readonly FoundWord[]): Promise<Candidate[]> {
  const [first, ...rest] = [...words].sort((a, b) => a.found.text.pages.length - b.found.text.pages.length);
  const pages = first ? pagesOf(first.found).filter((page) => rest.every((word) => has(word, page))) : [];
  if (pages.length === 0) return [];
  const sections = await reader.sections();
  return pages.map((page) => ({ page, score: nearnessScore(words, page, sectionsOf(sections, page)), lacks: [] }));
}

/** Least part of the best page's words, by weight, that a page must have to come along with it. */
const minShare = 0.5;

/** Pages that have some of the words: a word counts by its length and by how few pages have it. */
function relaxedCandidates(words: readonly FoundWord[], pageCount: number): Candidate[] {
  const weights = words.map(
    ({ found, length }) => length * Math.log2(1 + pageCount / Math.max(1, pagesOf(found).length)),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<number, number>();
  words.forEach(({ found, length }, index) => {
    for (const page of pagesOf(found)) {
      const named = phraseScore(found, page, length) / 100;
      scores.set(page, (scores.get(page) ?? 0) + ((weights[index] ?? 0) * (1 + named)) / (2 * all));
    }
  });
  const best = Math.max(...scores.values());
  return [...scores]
    .filter(([, score]) => score >= minShare * best)
    .map(([page, score]) => ({ page, score, lacks: words.filter((word) => !has(word, page)) }));
}

/**
 * Pages of which one of several words is the whole name: what a question asks about, even where they lack its other
 * words.
 */
function namedCandidates(words: readonly FoundWord[]): Candidate[] {
  return words.flatMap(({ found, length }) =>
    phraseCandidates(found, length)
      .filter(({ score }) => score >= tiers.heading.whole)
      .map(({ page, score }) => ({
        page,
        score: tiers.named + (score - tiers.heading.whole) / 4,
        lacks: words.filter((word) => !has(word, page)),
      })),
  );
}

/**
 * Pages that answer a query by its words, and whether none has them all.
 *
 * @param asked Whether a reader typed the words apart; else they were cut out of a question or a row that occurs
 *   nowhere.
 */
export async function wordCandidates(
  reader: IndexReader,
  words: readonly FoundWord[],
  asked: boolean,
): Promise<{ candidates: Candidate[]; relaxed: boolean }> {
  const [first, second] = words;
  if (!first) return { candidates: [], relaxed: false };
  if (!second) return { candidates: phraseCandidates(first.found, first.length), relaxed: false };
  const together = await togetherCandidates(reader, words);
  const named = asked ? [] : namedCandidates(words);
  if (together.length > 0) return { candidates: withBest([...named, ...together]), relaxed: false };
  return { candidates: withBest([...named, ...relaxedCandidates(words, reader.manifest.pages)]), relaxed: true };
}

/** Candidates with each page once, by its best score. */
export function withBest(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.page);
    if (!known || candidate.score > known.score) best.set(candidate.page, candidate);
  }
  return [...best.values()];
}
