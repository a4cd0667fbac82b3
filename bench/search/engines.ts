import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../src/build/site-settings.ts';
import type { SearchModule } from '../../src/search/answer.ts';

const engineNames = ['stock', 'ours'] as const;
export type EngineName = (typeof engineNames)[number];

/** What the page of the benchmark gets from a search. */
interface PageAnswer {
  urls: string[];
  suggestion?: string;
  /** From the call to the last excerpt. */
  milliseconds: number;
}

export interface Engine {
  name: EngineName;
  /** Arguments to Node that index a folder. */
  indexing(folder: string): string[];
  /** Loads the client in a page, ready for the first query. */
  open(page: Page, origin: string): Promise<void>;
  /** How many results must be there, with their excerpts, before a first one counts as shown. */
  firstLimit: number;
}

/** The part of Pagefind's client that is used here. */
interface StockModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

declare global {
  interface Window {
    benchSearch(query: string, limit: number): Promise<PageAnswer>;
  }
}

/** Pagefind's own command and client, at their defaults. */
const stock: Engine = {
  name: 'stock',
  indexing: (folder) => [join(projectRoot, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'), '--site', folder],
  async open(page, origin) {
    await page.evaluate(async (address) => {
      const client = (await import(address)) as StockModule;
      await client.init();
      window.benchSearch = async (query, limit) => {
        const start = performance.now();
        const { results } = await client.search(query);
        const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
        return { urls: data.map(({ url }) => url), milliseconds: performance.now() - start };
      };
    }, `${origin}/pagefind/pagefind.js`);
  },
  firstLimit: 1,
};

/** The project's own index and search module. */
const ours: Engine = {
  name: 'ours',
  indexing: (folder) => [join(projectRoot, 'scripts', 'index.ts'), '--site', folder],
  async open(page, origin) {
    await page.evaluate(async (address) => {
      const client = (await import(address)) as SearchModule;
      await client.preload();
      window.benchSearch = async (query, limit) => {
        const start = performance.now();
        const { results, suggestion } = await client.search(query, { limit });
        return { urls: results.map(({ url }) => url), suggestion, milliseconds: performance.now() - start };
      };
    }, `${origin}/pagefind/search.js`);
  },
  firstLimit: 10,
};

/** Both engines. */
export const engines: readonly Engine[] = [stock, ours];

/** Something for each engine. */
export type PerEngine<Value> = Record<EngineName, Value>;

/** Makes something for each engine, one after the other. */
export async function forEngines<Value>(make: (engine: Engine) => Promise<Value> | Value): Promise<PerEngine<Value>> {
  const made: Partial<PerEngine<Value>> = {};
  for (const engine of engines) made[engine.name] = await make(engine);
  return made as PerEngine<Value>;
}
