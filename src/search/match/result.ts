import { excerptOf, markText, type ExcerptPiece } from './excerpt.ts';
import { findHits, type Hits, type Range } from './hits.ts';
import type { PageDocument, PageSection } from '../index/page-document.ts';
import type { Query } from './query.ts';

/** A section of a page that answers the query. */
export interface SectionResult {
  /** Address with base path and anchor. */
  url: string;
  title: ExcerptPiece[];
  excerpt: ExcerptPiece[];
}

/** A page that answers the query. */
export interface SearchResult {
  /** Address with base path. */
  url: string;
  title: ExcerptPiece[];
  /** Another name of the page, given when it answers the query and the title does not. */
  alias?: ExcerptPiece[];
  /** What kind of page it is, in the reader's words. */
  type?: string;
  /** The page says the whole query in a row, punctuation and spaces aside. */
  phrase: boolean;
  /** From above the first heading, or from anywhere when no section is given; empty when the sections say it all. */
  excerpt: ExcerptPiece[];
  /** The sections that answer best, the best first; at most three, less the part above the first heading. */
  sections: SectionResult[];
}

/** Filter whose value names the kind of a page. */
const typeFilter = '类型';

const mostSections = 3;

interface Scored<T> {
  item: T;
  /** Higher answers better. */
  score: number;
  hits: Hits;
}

/** What the whole query in a row counts: more than any number of its words. */
const phraseScore = 1000;

const scoreOf = ({ phrase, words }: Hits): number => (phrase ? phraseScore : 0) + words.size;

function bestFirst<T extends { score: number }>(scored: readonly T[]): T[] {
  return [...scored].sort((a, b) => b.score - a.score);
}

type ScoredSection = Scored<PageSection> & { blocks: Scored<string>[] };

/** A section is as good as its best block; a heading that says it beats any block that does. */
function scoreSection(section: PageSection, query: Query): ScoredSection {
  const hits = findHits(section.title, query);
  const blocks = section.blocks.map((item) => {
    const found = findHits(item, query);
    return { item, hits: found, score: scoreOf(found) };
  });
  const best = Math.max(0, ...blocks.map(({ score }) => score));
  return { item: section, hits, blocks, score: hits.phrase ? 2 * scoreOf(hits) + best : best + hits.words.size };
}

/** What to mark: on a page that says the whole query in a row only that, not its words elsewhere. */
const rangesOf = (hits: Hits, phraseOnly: boolean): Range[] => (phraseOnly && !hits.phrase ? [] : hits.ranges);

function bestExcerpt(blocks: readonly Scored<string>[], phraseOnly: boolean): ExcerptPiece[] {
  const best = bestFirst(blocks)[0];
  return best ? excerptOf(best.item, rangesOf(best.hits, phraseOnly)) : [];
}

/**
 * Chooses the sections to show: with the whole query in a row, those that say it; without, the one with most of its words and
 * those that add a word to what is chosen already.
 */
function chooseSections(scored: readonly ScoredSection[]): ScoredSection[] {
  const ordered = bestFirst(scored.filter(({ score }) => score > 0));
  if ((ordered[0]?.score ?? 0) >= phraseScore) return ordered.filter(({ score }) => score >= phraseScore).slice(0, mostSections);
  const covered = new Set<string>();
  return ordered
    .filter(({ hits, blocks }) => {
      const words = [hits, ...blocks.map((block) => block.hits)].flatMap((each) => [...each.words]);
      const adds = words.some((word) => !covered.has(word));
      words.forEach((word) => covered.add(word));
      return adds;
    })
    .slice(0, mostSections);
}

/**
 * Turns a page that the engine found into what readers see.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function resultOf(page: PageDocument, query: Query, base: string): SearchResult {
  const url = base + page.url.slice(1);
  const titleHits = findHits(page.title, query);
  const alias = page.aliases.map((name) => ({ name, hits: findHits(name, query) })).find(({ hits }) => hits.phrase && !titleHits.phrase);
  const scored = page.sections.map((section) => scoreSection(section, query));
  const chosen = chooseSections(scored);
  const named = chosen.filter(({ item }) => item.id !== undefined);
  const head = chosen.find(({ item }) => item.id === undefined);
  const type = page.filters[typeFilter]?.[0];
  const phrase = titleHits.phrase || alias !== undefined || scored.some(({ score }) => score >= phraseScore);
  return {
    url,
    title: markText(page.title, rangesOf(titleHits, phrase)),
    ...(alias && { alias: markText(alias.name, alias.hits.ranges) }),
    ...(type !== undefined && { type }),
    phrase,
    excerpt: bestExcerpt(head?.blocks ?? (named.length > 0 ? [] : scored.flatMap(({ blocks }) => blocks)), phrase),
    sections: named.map(({ item, hits, blocks }) => ({
      url: `${url}#${encodeURIComponent(item.id ?? '')}`,
      title: markText(item.title, rangesOf(hits, phrase)),
      excerpt: bestExcerpt(blocks, phrase),
    })),
  };
}
