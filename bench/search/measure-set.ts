import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { askAll, firstBytes, type Served } from './ask.ts';
import { pagesByUrl, type BenchPage } from './bench-page.ts';
import { engines, forEngines, type PerEngine } from './engines.ts';
import { judge, percentile, type Asked } from './metrics.ts';
import { plainKinds, queryKinds, type Query, type QueryKind } from './query.ts';
import type { Cost, KindReport, SetReport } from './report.ts';
import { runIndexing } from './run-index.ts';
import { serveCounted } from './serve-counted.ts';

export interface SetOptions {
  /** Folder with the HTML, without an index. Each engine works on a copy. */
  html: string;
  /** Folder for the copies. */
  scratch: string;
  pages: readonly BenchPage[];
  queries: readonly Query[];
  /** Indexing runs of each engine, of which the shortest counts. */
  indexRuns: number;
  /** Queries of a kind whose bytes before the first result are counted. */
  firstQueries: number;
}

type FirstBytes = Map<QueryKind, number[]>;

function costOf(asked: readonly Asked[], first: readonly number[]): Cost {
  const times = asked.map(({ reply }) => reply.milliseconds);
  return {
    firstBytes: first.length > 0 ? percentile(first, 0.5) : undefined,
    queryBytes: percentile(asked.map(({ reply }) => reply.bytes), 0.5),
    median: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

async function countFirstBytes(browser: Browser, served: PerEngine<Served>, queries: readonly Query[], count: number): Promise<PerEngine<FirstBytes>> {
  const counted: PerEngine<FirstBytes> = { stock: new Map(), ours: new Map() };
  for (const kind of queryKinds) {
    for (const query of queries.filter((one) => one.kind === kind).slice(0, count)) {
      for (const engine of engines) {
        const bytes = await firstBytes(browser, engine, served[engine.name], query);
        if (bytes !== undefined) counted[engine.name].set(kind, [...(counted[engine.name].get(kind) ?? []), bytes]);
      }
    }
  }
  return counted;
}

/** Indexes, serves and asks one set of pages by both engines. */
export async function measureSet(browser: Browser, options: SetOptions): Promise<SetReport> {
  const { html, scratch, pages, queries, indexRuns, firstQueries } = options;
  const folders = await forEngines(({ name }) => join(scratch, name));
  await forEngines(({ name }) => cpSync(html, folders[name], { recursive: true, filter: (path) => path !== join(html, 'pagefind') }));
  const index = await runIndexing(folders, indexRuns);
  const byUrl = pagesByUrl(pages);
  const served = await forEngines(async ({ name }): Promise<Served> => ({ server: await serveCounted(folders[name]), pages: byUrl }));
  try {
    const first = await countFirstBytes(browser, served, queries, firstQueries);
    const asked = await askAll(browser, served, queries);
    const ofKinds = (all: readonly Asked[], kinds: readonly QueryKind[]): Asked[] => all.filter(({ query }) => kinds.includes(query.kind));
    const report = async (kind: QueryKind): Promise<KindReport> => ({
      kind,
      n: queries.filter((query) => query.kind === kind).length,
      ...(await forEngines(({ name }) => {
        const ofKind = ofKinds(asked[name], [kind]);
        return { ...judge(ofKind, ofKinds(asked[name], ['titles'])), ...costOf(ofKind, first[name].get(kind) ?? []) };
      })),
    });
    const kinds = queryKinds.filter((kind) => queries.some((query) => query.kind === kind));
    return {
      pages: pages.length,
      index,
      cost: await forEngines(({ name }) => costOf(ofKinds(asked[name], plainKinds), plainKinds.flatMap((kind) => first[name].get(kind) ?? []))),
      kinds: await Promise.all(kinds.map(report)),
    };
  } finally {
    await forEngines(({ name }) => served[name].server.close());
  }
}
