import puppeteer from 'puppeteer-core';
import { browserEnvironment, canRunBundled, unpackBrowser } from './bundled.ts';

/**
 * Starts the Chromium 91 inside `chrome-aws-lambda`, the oldest browser that the site promises to work in.
 *
 * It is driven over a pipe, so that it ends with this process however that ends; `close()` ends it with all its children.
 *
 * @throws {Error} Where this machine cannot run it, or when it has not started within 20 seconds; nothing is left running.
 */
export async function startChromium91(): Promise<puppeteer.Browser> {
  if (!canRunBundled) throw new Error('Chromium 91 只能在 Linux x64 上运行。请在这样的机器、容器或 WSL 里运行 npm test。');
  const executablePath = unpackBrowser('chromium91');
  return puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--no-first-run'],
    defaultViewport: { width: 1280, height: 800 },
    env: browserEnvironment(executablePath),
    pipe: true,
    timeout: 20_000,
  });
}
