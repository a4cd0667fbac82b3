import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { browserEnvironment, canRunBundled, unpackBrowser } from './bundled.ts';

/** Options for every browser: no sandbox, because CI runs as root; nothing that talks to the outside. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Path of a Chromium, Chrome or Edge on the search path. */
export function browserOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** Starts Chrome or Edge where their installers put them; `undefined` where neither is. */
async function launchInstalled(): Promise<BrowserServer | undefined> {
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launchServer({ channel, args: browserArgs, env: browserEnvironment() });
    } catch (error) {
      if (!/not found at|not supported/i.test(String(error))) throw error;
    }
  }
  return undefined;
}

/** Starts the browser that comes with the project's packages. */
export async function launchBundled(): Promise<BrowserServer> {
  const executablePath = unpackBrowser('recent');
  return chromium.launchServer({ executablePath, args: browserArgs, env: browserEnvironment(executablePath) });
}

/**
 * Starts the browser for a test run: an installed one, else the bundled one.
 *
 * @throws {Error} When there is neither, with what to do.
 */
export async function launchBrowser(): Promise<BrowserServer> {
  const executablePath = browserOnPath();
  if (executablePath) return chromium.launchServer({ executablePath, args: browserArgs, env: browserEnvironment() });
  const installed = await launchInstalled();
  if (installed) return installed;
  if (canRunBundled) return launchBundled();
  throw new Error('没有找到浏览器。请安装 Chrome、Edge 或 Chromium 后重新运行 npm test。');
}
