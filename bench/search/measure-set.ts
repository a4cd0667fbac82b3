import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { askAll, visitOnce, type Served, type VisitBytes } from './ask.ts';
import { pagesByUrl, type BenchPage } from './bench-page.ts';
import { engines, forEngines, type EngineName, type PerEngine } from './engines.ts';
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
  /** First visits of a kind whose bytes are counted. */
  visitsPerKind: number;
}

/** Queries of one visit. */
const visitLength = 5;

interface Visit extends VisitBytes {
  kind: QueryKind;
}

function costOf(asked: readonly Asked[], visits: readonly Visit[]): Cost {
  const times = asked.map(({ reply }) => reply.milliseconds);
  const median = (values: readonly number[]): number | undefined =>
    values.length > 0 ? percentile(values, 0.5) : undefined;
  return {
    firstBytes: median(visits.flatMap(({ first }) => first ?? [])),
    queryBytes: median(visits.flatMap(({ later }) => later)),
    settledBytes: percentile(
      asked.map(({ reply }) => reply.bytes),
      0.5,
    ),
    median: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** Visits of both engines with queries of one kind each, `count` of a kind where there are queries enough. */
async function makeVisits(
  browser: Browser,
  served: PerEngine<Served>,
  queries: readonly Query[],
  count: number,
): Promise<PerEngine<Visit[]>> {
  const visits: PerEngine<Visit[]> = { stock: [], ours: [] };
  const page = await browser.newPage();
  let number = 0;
  for (const kind of queryKinds) {
    const ofKind = queries.filter((query) => query.kind === kind).slice(0, count * visitLength);
    for (let at = 0; at < ofKind.length; at += visitLength) {
      number += 1;
      for (const engine of engines) {
        const bytes = await visitOnce(page, engine, served[engine.name], ofKind.slice(at, at + visitLength), number);
        visits[engine.name].push({ kind, ...bytes });
      }
    }
  }
  await page.close();
  return visits;
}

/** Indexes, serves and asks one set of pages by both engines. */
export async function measureSet(browser: Browser, options: SetOptions): Promise<SetReport> {
  const { html, scratch, pages, queries, indexRuns, visitsPerKind } = options;
  const folders = await forEngines(({ name }) => join(scratch, name));
  await forEngines(({ name }) =>
    cpSync(html, folders[name], { recursive: true, filter: (path) => path !== join(html, 'pagefind') }),
  );
  const index = await runIndexing(folders, indexRuns);
  const byUrl = pagesByUrl(pages);
  const served = await forEngines(async ({ name }): Promise<Served> => ({
    server: await serveCounted(folders[name]),
    pages: byUrl,
  }));
  try {
    const visits = await makeVisits(browser, served, queries, visitsPerKind);
    const asked = await askAll(browser, served, queries);
    const askedOf = (name: EngineName, kinds: readonly QueryKind[]): Asked[] =>
      asked[name].filter(({ query }) => kinds.includes(query.kind));
    const cost = (name: EngineName, kinds: readonly QueryKind[]): Cost =>
      costOf(
        askedOf(name, kinds),
        visits[name].filter(({ kind }) => kinds.includes(kind)),
      );
    const report = async (kind: QueryKind): Promise<KindReport> => ({
      kind,
      n: queries.filter((query) => query.kind === kind).length,
      ...(await forEngines(({ name }) => ({
        ...judge(askedOf(name, [kind]), askedOf(name, ['titles'])),
        ...cost(name, [kind]),
      }))),
    });
    const kinds = queryKinds.filter((kind) => queries.some((query) => query.kind === kind));
    return {
      pages: pages.length,
      index,
      cost: await forEngines(({ name }) => cost(name, plainKinds)),
      kinds: await Promise.all(kinds.map(report)),
    };
  } finally {
    await forEngines(({ name }) => served[name].server.close());
  }
}
