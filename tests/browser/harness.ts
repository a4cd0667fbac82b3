import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { watchRequests } from './settled.ts';
import { withoutWorker } from './without-worker.ts';

/** Address of the served home page, ending in a slash. */
export const siteUrl = inject('siteUrl');

/** The run's browser. All test files of a worker share the connection, which ends with the worker. */
export const browser = await chromium.connect(inject('browserEndpoint'));

export interface PageOptions {
  /** CSS pixels. Default: 1280 by 800. */
  viewport?: { width: number; height: number };
  /** Default: light. */
  colorScheme?: 'light' | 'dark';
  /** Default: true. */
  javaScriptEnabled?: boolean;
}

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

/** Opens an empty page in a profile of its own. */
export async function openPage({
  viewport = { width: 1280, height: 800 },
  colorScheme = 'light',
  javaScriptEnabled = true,
}: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled, locale: 'zh-CN' });
  // What the worker answers is tested by itself, in offline.test.ts.
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
