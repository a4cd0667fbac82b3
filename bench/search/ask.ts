import type { Browser, Page } from 'playwright-core';
import { pathOf, type BenchPage } from './bench-page.ts';
import { engines, forEngines, type Engine, type PerEngine } from './engines.ts';
import type { Asked } from './metrics.ts';
import type { Query } from './query.ts';
import { blankPage, type CountedServer } from './serve-counted.ts';

/** Queries that one engine answers before it is the other's turn; noise of the machine then hits both alike. */
const blockSize = 20;

/** Results that a reader sees. */
const shown = 10;

/** An engine's files, served. */
export interface Served {
  server: CountedServer;
  pages: ReadonlyMap<string, BenchPage>;
}

async function askOne(page: Page, query: Query, { server, pages }: Served, limit = shown): Promise<Asked> {
  const before = server.sent();
  const { urls, suggestion, milliseconds } = await page.evaluate(([text, most]) => window.benchSearch(text, most), [
    query.text,
    limit,
  ] as const);
  return {
    query,
    reply: {
      pages: urls.map((url) => pages.get(pathOf(url))),
      suggestion,
      milliseconds,
      bytes: server.sent() - before,
    },
  };
}

/** Asks all queries in one page per engine, block by block, the engines taking turns at going first. */
export async function askAll(
  browser: Browser,
  served: PerEngine<Served>,
  queries: readonly Query[],
): Promise<PerEngine<Asked[]>> {
  const tabs = await forEngines(async (engine) => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(served[engine.name].server.origin + blankPage);
    await engine.open(page, served[engine.name].server.origin);
    return page;
  });
  const asked: PerEngine<Asked[]> = { stock: [], ours: [] };
  for (let block = 0; block * blockSize < queries.length; block += 1) {
    for (const { name } of block % 2 === 0 ? engines : engines.toReversed()) {
      for (const query of queries.slice(block * blockSize, (block + 1) * blockSize))
        asked[name].push(await askOne(tabs[name], query, served[name]));
    }
  }
  await forEngines(({ name }) => tabs[name].context().close());
  return asked;
}

/** Bytes that a visit took. */
export interface VisitBytes {
  /** From the client's own files to the first result; absent when the first query has none. */
  first?: number;
  /** Of each query after the first. */
  later: number[];
}

/**
 * Asks queries as a reader does who has never been here.
 *
 * @param page Any page of the browser.
 * @param visit Number of the visit, another for each call; it makes a host name for which nothing is cached.
 */
export async function visitOnce(
  page: Page,
  engine: Engine,
  served: Served,
  queries: readonly Query[],
  visit: number,
): Promise<VisitBytes> {
  const bytes: VisitBytes = { later: [] };
  const origin = served.server.origin.replace('localhost', `visit-${visit}.localhost`);
  await page.goto(origin + blankPage);
  const before = served.server.sent();
  await engine.open(page, origin);
  for (const [at, query] of queries.entries()) {
    const { reply } = await askOne(page, query, served, at === 0 ? engine.firstLimit : shown);
    if (at > 0) bytes.later.push(reply.bytes);
    else if (reply.pages.length > 0) bytes.first = served.server.sent() - before;
  }
  return bytes;
}
