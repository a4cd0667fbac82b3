import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/build/serve-site.ts';
import { folderApart } from '../site/site-apart.ts';
import { canRunBundled } from './bundled.ts';
import { launchBrowser } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served home page, ending in a slash. */
    siteUrl: string;
    /** Folder of the served site. */
    siteFolder: string;
    /** Where tests reach the run's one browser. */
    browserEndpoint: string;
  }
}

/** One browser and one server of the readers' fixture library for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (!canRunBundled)
    console.log(
      `没有运行 Chromium 91 里的测试：它只有 Linux x64 版，本机是 ${process.platform} ${process.arch}。改动浏览器里的代码后，请在 Linux x64 的机器、容器或 WSL 里再运行一次 npm test。`,
    );
  const folder = await folderApart('reading');
  const site = await serveSite({ folder, base: '/', port: 0 });
  const browser = await launchBrowser();
  project.provide('siteUrl', site.url);
  project.provide('siteFolder', folder);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
