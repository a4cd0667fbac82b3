import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { PipeTransport } from 'puppeteer-core/lib/cjs/puppeteer/node/PipeTransport.js';
import { browserEnvironment, canRunBundled, unpackBrowser } from './bundled.ts';

/** Chromium 91 started for one test file. */
export interface OldBrowser {
  browser: Browser;
  /** Ends it with all its children. */
  stop(): void;
}

/** Milliseconds that a start may take; it usually takes 100, but once in a while it hangs for good. */
const startLimit = 10_000;

/** Ends a process and everything that it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Starts it once, driven over a pipe, so that it ends with this process however that ends. */
async function start(executable: string): Promise<OldBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium91-'));
  const args = [
    '--headless',
    '--no-sandbox',
    '--single-process',
    '--no-zygote',
    '--disable-gpu',
    '--hide-scrollbars',
    '--no-first-run',
  ];
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
  const connect = async (): Promise<Browser> => {
    const transport = new PipeTransport(input as NodeJS.WritableStream, output as NodeJS.ReadableStream);
    const browser = await puppeteer.connect({ transport, defaultViewport: { width: 1280, height: 800 } });
    await (await browser.newPage()).close();
    return browser;
  };
  const browser = await Promise.race([connect().catch(() => undefined), pause(startLimit, undefined, { ref: false })]);
  if (browser) return { browser, stop };
  stop();
  throw new Error(`Chromium 91 没有启动（限 ${startLimit / 1000} 秒）：${executable}`);
}

/**
 * Starts the Chromium 91 inside `chrome-aws-lambda`, the oldest browser that the site promises to work in.
 *
 * @throws {Error} Where this machine cannot run it, or when three starts have failed; nothing is left running.
 */
export async function startChromium91(): Promise<OldBrowser> {
  if (!canRunBundled)
    throw new Error('Chromium 91 只能在 Linux x64 上运行。请在这样的机器、容器或 WSL 里运行 npm test。');
  const executable = unpackBrowser('chromium91');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(executable);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}
