import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckCache } from '../checks/check-cache.ts';
import { checkOnAllCores } from '../checks/check-on-all-cores.ts';
import { releaseFile, type Release } from '../output/release/release.ts';
import { cacheLimit } from './build-caches.ts';
import { buildSite, type BuildOptions, type BuildResult } from './build-site.ts';
import type { FolderSize } from './build-stamp.ts';
import { failureReport } from './failure-report.ts';
import { captureStderr } from './capture-stderr.ts';
import { projectRoot, type SiteSettings } from './site-settings.ts';

const describe = ({ pages, files, bytes }: FolderSize): string =>
  `${pages} 页，${files} 个文件，${(bytes / 1e6).toFixed(1)} MB`;

/** Names the release in a built folder; empty where it has none. */
function nameRelease(folder: string): string {
  const file = join(folder, releaseFile);
  return existsSync(file) ? `版本 ${(JSON.parse(readFileSync(file, 'utf8')) as Release).id}。` : '';
}

/** Prints how a build ended; returns the exit code. */
function printResult(result: BuildResult, seconds: number, dist: string): number {
  switch (result.outcome) {
    case 'current':
      console.log(`上次生成以来没有改动，沿用 dist/（${describe(result.size)}）。${nameRelease(dist)}`);
      return 0;
    case 'built':
      console.log(result.report);
      if (result.removed.length > 0)
        console.log(
          `.cache 里留给下次生成的东西超过 ${cacheLimit / 1024 ** 3} GB，删去了 ${result.removed.join('、')}；下次生成会慢些。`,
        );
      console.log(`网站已生成到 dist/：${describe(result.size)}，用时 ${seconds.toFixed(1)} 秒。${nameRelease(dist)}`);
      return 0;
    case 'refused':
      console.error(result.report);
      console.error('内容有错，没有生成网站；dist/ 保持原样。请按上面的提示改好后重试。');
      return 1;
  }
}

/**
 * Builds the site and prints the result.
 *
 * @param render Writes the site to a folder.
 * @param root Project folder.
 * @param isFresh Whether to use nothing that earlier builds have made.
 * @returns Exit code: 0 built or up to date, 1 the content has errors, 2 the site could not be rendered.
 */
export async function runBuild(
  settings: SiteSettings,
  render: BuildOptions['render'],
  root: string = projectRoot,
  isFresh = false,
): Promise<number> {
  const start = performance.now();
  const captured: string[] = [];
  const renderQuietly: BuildOptions['render'] = (...site) => captureStderr(() => render(...site), captured);
  const check: BuildOptions['check'] = (content) => checkOnAllCores(content, 'content', new CheckCache(root));
  try {
    const result = await buildSite({ root, settings, isFresh, check, render: renderQuietly });
    return printResult(result, (performance.now() - start) / 1000, join(root, 'dist'));
  } catch (error) {
    console.error(failureReport(error, root, captured.join('')));
    return 2;
  }
}
