import type { SearchResult } from '../answer.ts';
import type { PageRecord } from '../format/page-file.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { findHits, type Hits, type Wanted } from './hits.ts';

const maxSections = 3;

/** What the whole query in a row counts: more than any number of its words. */
const phraseScore = 1000;

interface Scored {
  text: string;
  hits: Hits;
  /** Higher answers better. */
  score: number;
}

interface ScoredSection {
  id: string | undefined;
  title: Scored;
  blocks: Scored[];
  score: number;
}

const scoreOf = ({ phrase, words }: Hits): number => (phrase ? phraseScore : 0) + words.size;

function bestFirst<T extends { score: number }>(scored: readonly T[]): T[] {
  return [...scored].sort((a, b) => b.score - a.score);
}

function scoreText(text: string, wanted: Wanted): Scored {
  const hits = findHits(text, wanted);
  return { text, hits, score: scoreOf(hits) };
}

/** A section is as good as its best block; a heading that says it beats any block that does. */
function scoreSection({ id, title, blocks }: PageRecord['sections'][number], wanted: Wanted): ScoredSection {
  const heading = scoreText(title, wanted);
  const scored = blocks.map((block) => scoreText(block, wanted));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return {
    id,
    title: heading,
    blocks: scored,
    score: heading.hits.phrase ? 2 * heading.score + best : best + heading.hits.words.size,
  };
}

/** The excerpt of the best block; where the page says the whole query in a row, only that is marked. */
function bestExcerpt(blocks: readonly Scored[], phraseOnly: boolean): Excerpt {
  const best = bestFirst(blocks)[0];
  return best ? excerptOf(best.text, marksOf(best, phraseOnly)) : { text: '', marks: [] };
}

const marksOf = ({ hits }: Scored, phraseOnly: boolean): Hits['marks'] =>
  phraseOnly && !hits.phrase ? [] : hits.marks;

/**
 * Chooses the sections to show: with the whole query in a row, those that say it; without, the one with most of its
 * words and those that add a word to what is chosen already.
 */
function chooseSections(scored: readonly ScoredSection[]): ScoredSection[] {
  const ordered = bestFirst(scored.filter(({ score }) => score > 0));
  if ((ordered[0]?.score ?? 0) >= phraseScore)
    return ordered.filter(({ score }) => score >= phraseScore).slice(0, maxSections);
  const covered = new Set<number>();
  return ordered
    .filter(({ title, blocks }) => {
      const words = [title, ...blocks].flatMap(({ hits }) => [...hits.words]);
      const adds = words.some((word) => !covered.has(word));
      words.forEach((word) => covered.add(word));
      return adds;
    })
    .slice(0, maxSections);
}

/** The part of a result that comes from the page itself; the search adds its score and missing words. */
export type PageResult = Omit<SearchResult, 'score' | 'missing'>;

/**
 * Turns a page that answers into what readers see.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function resultOf(page: PageRecord, wanted: Wanted, base: string): PageResult {
  const url = base + page.url.slice(1);
  const title = scoreText(page.title, wanted);
  const alias = page.aliases
    .map((name) => scoreText(name, wanted))
    .find(({ hits }) => hits.phrase && !title.hits.phrase);
  const scored = page.sections.map((section) => scoreSection(section, wanted));
  const chosen = chooseSections(scored);
  const named = chosen.filter((section) => section.title.text !== '');
  const head = chosen.find((section) => section.title.text === '');
  const phrase = title.hits.phrase || alias !== undefined || scored.some(({ score }) => score >= phraseScore);
  const excerpt = bestExcerpt(head?.blocks ?? (named.length > 0 ? [] : scored.flatMap(({ blocks }) => blocks)), phrase);
  return {
    url,
    title: page.title,
    titleMarks: marksOf(title, phrase),
    ...(alias && { alias: alias.text, aliasMarks: alias.hits.marks }),
    ...(page.type !== undefined && { type: page.type }),
    phrase,
    excerpt: excerpt.text,
    excerptMarks: excerpt.marks,
    sections: named.map((section) => {
      const { text, marks } = bestExcerpt(section.blocks, phrase);
      return {
        url: section.id === undefined ? url : `${url}#${encodeURIComponent(section.id)}`,
        title: section.title.text,
        titleMarks: marksOf(section.title, phrase),
        excerpt: text,
        excerptMarks: marks,
      };
    }),
  };
}
