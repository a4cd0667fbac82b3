import puppeteer from 'puppeteer-core';
import { browserEnvironment, canRunBundled, unpackBrowser } from './bundled.ts';
import { spawnChromium } from './spawn-chromium.ts';

/** Chromium 91 started for one test file. */
export interface OldBrowser {
  browser: puppeteer.Browser;
  /** Ends it with all its children. */
  stop(): void;
}

/**
 * Starts the Chromium 91 inside `chrome-aws-lambda`, the oldest browser that the site promises to work in.
 *
 * @throws {Error} Where this machine cannot run it, or when it has not started within 20 seconds; nothing is left running.
 */
export async function startChromium91(): Promise<OldBrowser> {
  if (!canRunBundled) throw new Error('Chromium 91 只能在 Linux x64 上运行。请在这样的机器、容器或 WSL 里运行 npm test。');
  const executable = unpackBrowser('chromium91');
  const args = ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--hide-scrollbars', '--no-first-run'];
  const { address, stop } = await spawnChromium(executable, args, browserEnvironment(executable), 20_000);
  try {
    const browser = await puppeteer.connect({ browserWSEndpoint: address, defaultViewport: { width: 1280, height: 800 } });
    return {
      browser,
      stop: () => {
        browser.disconnect();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
