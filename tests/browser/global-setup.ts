import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/build/serve-site.ts';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import buildSiteOnce from '../site/global-setup.ts';
import { canRunBundled } from './bundled.ts';
import { launchBrowser } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served home page, ending in a slash. */
    siteUrl: string;
    /** Where tests reach the run's one browser. */
    browserEndpoint: string;
  }
}

/** One browser and one server for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  buildSiteOnce();
  if (!canRunBundled)
    console.log(
      `没有运行 Chromium 91 里的测试：它只有 Linux x64 版，本机是 ${process.platform} ${process.arch}。改动浏览器里的代码后，请在 Linux x64 的机器、容器或 WSL 里再运行一次 npm test。`,
    );
  const site = await serveSite({ folder: join(projectRoot, 'dist'), base: readSettings(process.env).base, port: 0 });
  const browser = await launchBrowser();
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
