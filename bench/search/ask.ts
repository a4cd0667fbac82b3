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
  const { urls, suggestion, milliseconds } = await page.evaluate(([text, most]) => window.benchSearch(text, most), [query.text, limit] as const);
  return { query, reply: { pages: urls.map((url) => pages.get(pathOf(url))), suggestion, milliseconds, bytes: server.sent() - before } };
}

/** Asks all queries in one page per engine, block by block, the engines taking turns at going first. */
export async function askAll(browser: Browser, served: PerEngine<Served>, queries: readonly Query[]): Promise<PerEngine<Asked[]>> {
  const tabs = await forEngines(async (engine) => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(served[engine.name].server.origin + blankPage);
    await engine.open(page, served[engine.name].server.origin);
    return page;
  });
  const asked: PerEngine<Asked[]> = { stock: [], ours: [] };
  for (let block = 0; block * blockSize < queries.length; block += 1) {
    for (const { name } of block % 2 === 0 ? engines : engines.toReversed()) {
      for (const query of queries.slice(block * blockSize, (block + 1) * blockSize)) asked[name].push(await askOne(tabs[name], query, served[name]));
    }
  }
  await forEngines(({ name }) => tabs[name].context().close());
  return asked;
}

/**
 * Bytes that a reader who has never been here waits for: the client, what it loads, and the first result.
 *
 * @returns `undefined` when the query has no result.
 */
export async function firstBytes(browser: Browser, engine: Engine, served: Served, query: Query): Promise<number | undefined> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(served.server.origin + blankPage);
    const before = served.server.sent();
    await engine.open(page, served.server.origin);
    const { reply } = await askOne(page, query, served, engine.firstLimit);
    return reply.pages.length > 0 ? served.server.sent() - before : undefined;
  } finally {
    await context.close();
  }
}
