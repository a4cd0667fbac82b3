import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserEnvironment, canRunBundled, unpackBrowser } from './bundled.ts';

const startLimit = 20_000;

/** Chromium 91 started for one test file. */
export interface OldBrowser {
  browser: puppeteer.Browser;
  /** Ends it with all its children. */
  stop(): Promise<void>;
}

/** Ends a process and everything that it started. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Waits for the line in which a browser says where it listens. */
function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => reject(new Error(`Chromium 91 ${reason}。\n${output}`));
    const timer = setTimeout(() => fail(`${startLimit / 1000} 秒内没有启动`), startLimit);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`启动时退出（${code}）`);
    });
  });
}

/**
 * Starts the Chromium 91 inside `chrome-aws-lambda`, the oldest browser that the site promises to work in.
 *
 * @throws {Error} Where this machine cannot run it, or when it has not started within 20 seconds; nothing is left running.
 */
export async function startChromium91(): Promise<OldBrowser> {
  if (!canRunBundled) throw new Error('Chromium 91 只能在 Linux x64 上运行。请在这样的机器、容器或 WSL 里运行 npm test。');
  const executable = unpackBrowser('chromium91');
  const profile = mkdtempSync(join(tmpdir(), 'chromium91-'));
  const args = ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--hide-scrollbars', '--no-first-run'];
  const child = spawn(executable, [...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    env: browserEnvironment(executable),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killOnExit = (): void => killGroup(child);
  process.once('exit', killOnExit);
  const end = (): void => {
    killGroup(child);
    process.off('exit', killOnExit);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = await puppeteer.connect({ browserWSEndpoint: await listeningAddress(child), defaultViewport: { width: 1280, height: 800 } });
    return {
      browser,
      stop: async () => {
        browser.disconnect();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
