import { excerptOf, markText, type ExcerptPiece } from './excerpt.ts';
import { findHits, type Hits } from './hits.ts';
import type { PageDocument, PageSection } from './page-document.ts';
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
  excerpt: ExcerptPiece[];
  /** The sections that answer best, the best first; at most three. */
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

function bestFirst<T>(scored: readonly Scored<T>[]): Scored<T>[] {
  return [...scored].sort((a, b) => b.score - a.score);
}

const blocksOf = (section: PageSection, query: Query): Scored<string>[] =>
  section.blocks.map((item) => {
    const hits = findHits(item, query);
    return { item, hits, score: scoreOf(hits) };
  });

/** A section is as good as its best block; a heading that says it beats any block that does. */
function scoreSection(section: PageSection, query: Query): Scored<PageSection> & { blocks: Scored<string>[] } {
  const hits = findHits(section.title, query);
  const blocks = blocksOf(section, query);
  const best = Math.max(0, ...blocks.map(({ score }) => score));
  return { item: section, hits, blocks, score: hits.phrase ? 2 * scoreOf(hits) + best : best + hits.words.size };
}

function bestExcerpt(blocks: readonly Scored<string>[]): ExcerptPiece[] {
  const best = bestFirst(blocks)[0];
  return best ? excerptOf(best.item, best.hits.ranges) : [];
}

/**
 * Turns a page that the engine found into what readers see.
 *
 * Sections that say the whole query come alone; without one, those that hold most of its words.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function resultOf(page: PageDocument, query: Query, base: string): SearchResult {
  const url = base + page.url.slice(1);
  const titleHits = findHits(page.title, query);
  const alias = page.aliases.map((name) => ({ name, hits: findHits(name, query) })).find(({ hits }) => hits.phrase && !titleHits.phrase);
  const scored = page.sections.map((section) => scoreSection(section, query));
  const threshold = Math.max(1, ...scored.map(({ score }) => Math.min(score, phraseScore)));
  const sections = bestFirst(scored.filter(({ item, score }) => item.id !== undefined && score >= threshold))
    .slice(0, mostSections)
    .map(({ item }) => item);
  const type = page.filters[typeFilter]?.[0];
  return {
    url,
    title: markText(page.title, titleHits.ranges),
    ...(alias && { alias: markText(alias.name, alias.hits.ranges) }),
    ...(type !== undefined && { type }),
    phrase: titleHits.phrase || alias !== undefined || scored.some(({ score }) => score >= phraseScore),
    excerpt: bestExcerpt(scored.flatMap(({ blocks }) => blocks)),
    sections: sections.map((section) => ({
      url: `${url}#${encodeURIComponent(section.id ?? '')}`,
      title: markText(section.title, findHits(section.title, query).ranges),
      excerpt: bestExcerpt(blocksOf(section, query)),
    })),
  };
}
