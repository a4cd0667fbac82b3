import { chromium, type BrowserContext, type BrowserContextOptions, type Page, type Route } from 'playwright-core';
import { inject } from 'vitest';
import { pageLimit } from './page-limit.ts';
import { watchRequests } from './settled.ts';
import { withoutWorker } from './without-worker.ts';

/** Address of the served home page, ending in a slash. */
export const siteUrl = inject('siteUrl');

/** Folder of the served site. */
export const siteFolder = inject('siteFolder');

/** The run's browser. All test files of a worker share the connection, which ends with the worker. */
const browser = await chromium.connect(inject('browserEndpoint'));

export interface OpenPage {
  page: Page;
  /** Errors on the console, uncaught exceptions and failed or foreign requests so far. */
  troubles: readonly string[];
  /** Waits until the page waits for no answer of the host and has nothing left to do. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Address of a page of the served site: `/methods/` becomes `http://localhost:…/methods/`. */
export function at(address: string): string {
  return siteUrl + address.slice(1);
}

/** A profile of its own. */
export async function newProfile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  context.setDefaultTimeout(pageLimit);
  return context;
}

/**
 * Opens an empty page in a profile of its own, by itself light and 1280 by 800 pixels large. What pages get of the host
 * reaches it without a worker; that is tested in `offline.test.ts`.
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await newProfile({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', ...options });
  await context.addInitScript(withoutWorker);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A reader who goes on to another page ends what this one still loads.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL('/', siteUrl).href) && !request.url().startsWith('data:'))
      troubles.push(`foreign: ${request.url()}`);
  });
  return { page, troubles, settled: watchRequests(page), close: () => context.close() };
}

/** Holds back the next request for a file until the test lets its route go on. */
export async function holdRequest(page: Page, pattern: string): Promise<{ route: Promise<Route> }> {
  let held: (route: Route) => void = () => {};
  const route = new Promise<Route>((resolve) => (held = resolve));
  await page.route(pattern, held, { times: 1 });
  return { route };
}
