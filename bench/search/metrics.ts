import { foldName } from './bench-page.ts';
import type { Query, Reply } from './query.ts';

/** A query and what an engine said to it. */
export interface Asked {
  query: Query;
  reply: Reply;
}

/** How good the answers are, each a share from 0 to 1. */
export interface Quality {
  zero: number;
  top1: number;
  top3: number;
  /** Queries with a right page among the first ten. */
  recall10: number;
  mrr10: number;
  /**
   * For typos: a right page among the first three, or the right suggestion. For traditional script: the same list as
   * for simplified.
   */
  solved?: number;
}

/** Mean of some numbers; 0 of none. */
const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;

/** Value below which a share of the values lies, by the nearest rank; `NaN` of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Place of the first right page, from 1; `Infinity` where there is none. */
function rankOf({ query, reply }: Asked): number {
  const index = reply.pages.findIndex((page) => page && query.isRight(page));
  return index < 0 ? Infinity : index + 1;
}

const shareOf = (asked: readonly Asked[], test: (one: Asked) => boolean): number =>
  mean(asked.map((one) => (test(one) ? 1 : 0)));
const isSuggested = ({ query, reply }: Asked): boolean =>
  reply.suggestion !== undefined && query.title !== undefined && foldName(reply.suggestion) === foldName(query.title);
const listOf = ({ reply }: Asked): string => reply.pages.map((page) => page?.url ?? '?').join(' ');

/**
 * Judges what an engine said to the queries of one kind.
 *
 * @param plain What it said to the plain titles, with which traditional script is compared.
 */
export function judge(asked: readonly Asked[], plain: readonly Asked[]): Quality {
  const within = (rank: number): number => shareOf(asked, (one) => rankOf(one) <= rank);
  const lists = new Map(plain.map((one) => [one.query.title, listOf(one)]));
  const kind = asked[0]?.query.kind;
  const solved =
    kind === 'typos'
      ? shareOf(asked, (one) => rankOf(one) <= 3 || isSuggested(one))
      : kind === 'traditional'
        ? shareOf(asked, (one) => lists.get(one.query.title) === listOf(one))
        : undefined;
  return {
    zero: shareOf(asked, ({ reply }) => reply.pages.length === 0),
    top1: within(1),
    top3: within(3),
    recall10: within(10),
    mrr10: mean(asked.map((one) => (rankOf(one) <= 10 ? 1 / rankOf(one) : 0))),
    solved,
  };
}
