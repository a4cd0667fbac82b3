import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { PipeTransport } from 'puppeteer-core/lib/cjs/puppeteer/node/PipeTransport.js';
import { browserEnvironment, unpackBrowser } from './bundled.ts';
import { pageLimit } from './page-limit.ts';

/** Chromium 91 started for one test file. */
export interface OldBrowser {
  /** Example: `HeadlessChrome/91.0.4472.0`. */
  version: string;
  newPage(): Promise<Page>;
  /** Ends it with all its children. */
  stop(): void;
}

/**
 * The second and third keep it from drawing with SwiftShader, which is not unpacked: on a busy machine it would try
 * for ever.
 */
const args = [
  '--headless',
  '--use-gl=swiftshader',
  '--disable-software-rasterizer',
  '--disable-gpu',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--hide-scrollbars',
  '--no-first-run',
];

/** Ends a process and everything that it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/**
 * Starts the Chromium 91 inside `chrome-aws-lambda`, the oldest browser that the site promises to work in.
 *
 * It is driven over a pipe, so that it ends with this process however that ends.
 *
 * @throws {Error} Where this machine cannot run it (see `canRunBundled`); nothing is left running.
 */
export async function startChromium91(): Promise<OldBrowser> {
  const executable = unpackBrowser('chromium91');
  const profile = mkdtempSync(join(tmpdir(), 'chromium91-'));
  const child = spawn(executable, [...args, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    env: browserEnvironment(executable),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => {
    killGroup(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const [, , , input, output] = child.stdio;
  const transport = new PipeTransport(input as NodeJS.WritableStream, output as NodeJS.ReadableStream);
  try {
    const browser = await puppeteer.connect({ transport, defaultViewport: { width: 1280, height: 800 } });
    const newPage = async (): Promise<Page> => {
      const page = await browser.newPage();
      page.setDefaultTimeout(pageLimit);
      return page;
    };
    return { version: await browser.version(), newPage, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
