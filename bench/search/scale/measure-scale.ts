import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { listFiles } from '../../../src/files/list-files.ts';
import type { BenchPage } from '../bench-page.ts';
import { forEngines, type PerEngine } from '../engines.ts';
import { makeQueries } from '../make-queries.ts';
import { queryKinds } from '../query.ts';
import { readPage } from '../read-page.ts';
import { indexBytes } from '../run-index.ts';
import { serveCounted } from '../serve-counted.ts';
import { childCost } from './child-cost.ts';
import { countChanged, type EditCost } from './edits.ts';
import { madePage } from './made-page.ts';
import { visitSlowly, type Visit } from './visit.ts';

/** Visits of each kind of query, queries of each visit, and pages that queries are drawn from. */
const visitsPerKind = 4;
const visitLength = 6;
const sampledPages = 200;

/** What a library of some pages costs to index, and its readers to search. */
export interface ScaleReport {
  pages: number;
  /** Seconds of processor time for a whole index, and for ours with all pages kept from before. */
  seconds: PerEngine<number>;
  secondsKept: number;
  /** Most memory that indexing took, in bytes. */
  memory: number;
  bytes: PerEngine<number>;
  files: number;
  edits: EditCost[];
  visits: Visit[];
}

const cachedIndex = fileURLToPath(new URL('./index-cached.ts', import.meta.url));

function writeSite(folder: string, count: number, clauses: readonly string[]): void {
  for (let number = 0; number < count; number += 1) {
    const { path, html } = madePage(number, clauses);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
}

/** Pages all over the site, from which queries are drawn. */
function samplePages(count: number, clauses: readonly string[]): BenchPage[] {
  const wanted = Math.min(count, sampledPages);
  return Array.from({ length: wanted }, (_, index) => madePage(Math.floor((index * count) / wanted), clauses)).flatMap(
    ({ path, html }) => readPage(html, `/${path.replace(/index\.html$/, '')}`, '[data-pagefind-body]') ?? [],
  );
}

async function visitAll(browser: Browser, site: string, pages: readonly BenchPage[]): Promise<Visit[]> {
  const server = await serveCounted(site);
  const queries = makeQueries(pages, visitsPerKind * visitLength);
  const visits: Visit[] = [];
  try {
    for (const kind of queryKinds) {
      const ofKind = queries.filter((query) => query.kind === kind);
      for (let at = 0; at < ofKind.length; at += visitLength)
        visits.push(await visitSlowly(browser, server, ofKind.slice(at, at + visitLength), visits.length));
    }
    return visits;
  } finally {
    await server.close();
  }
}

/**
 * Measures a made library of some pages.
 *
 * @param scratch Empty folder; what is written is removed.
 */
export async function measureScale(
  browser: Browser,
  scratch: string,
  count: number,
  clauses: readonly string[],
): Promise<ScaleReport> {
  const folders = await forEngines(({ name }) => join(scratch, name));
  writeSite(folders.ours, count, clauses);
  cpSync(folders.ours, folders.stock, { recursive: true });
  const seconds = await forEngines(async (engine) => (await childCost(engine.indexing(folders[engine.name]))).seconds);
  const bytes = await forEngines(({ name }) => indexBytes(join(folders[name], 'pagefind')));
  rmSync(folders.stock, { recursive: true });
  const cache = join(scratch, 'cache');
  const first = await childCost([cachedIndex, folders.ours, cache]);
  const kept = await childCost([cachedIndex, folders.ours, cache]);
  const files = listFiles(join(folders.ours, 'pagefind'));
  const visits = await visitAll(browser, folders.ours, samplePages(count, clauses));
  const edits = await countChanged(count, clauses, cache);
  return {
    pages: count,
    seconds,
    secondsKept: kept.seconds,
    memory: Math.max(Number(first.output), Number(kept.output)),
    bytes,
    files: files.length,
    edits,
    visits,
  };
}
