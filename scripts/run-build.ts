import { checkContent } from '../src/checks/check-content.ts';
import { buildSite, type BuildResult } from './build-site.ts';
import type { FolderSize } from './build-stamp.ts';
import { renderSite } from './render-site.ts';
import { projectRoot, siteSettings } from './site-settings.ts';

const describe = ({ pages, files, bytes }: FolderSize): string => `${pages} 页，${files} 个文件，${(bytes / 1e6).toFixed(1)} MB`;

/** Tells the publisher how a build ended; returns the exit code. */
function tell(result: BuildResult, seconds: number): number {
  switch (result.outcome) {
    case 'current':
      console.log(`上次生成以来没有改动，沿用 dist/（${describe(result.size)}）。`);
      return 0;
    case 'built':
      console.log(result.report);
      console.log(`网站已生成到 dist/：${describe(result.size)}，用时 ${seconds.toFixed(1)} 秒。`);
      return 0;
    case 'refused':
      console.error(result.report);
      console.error('内容有错，没有生成网站；dist/ 保持原样。请按上面的提示改好后重试。');
      return 1;
  }
}

/**
 * Builds the site and tells the publisher about it.
 *
 * @returns Exit code: 0 built or up to date, 1 not built.
 */
export async function runBuild(): Promise<number> {
  const start = performance.now();
  try {
    const result = await buildSite({ root: projectRoot, settings: siteSettings(), check: checkContent, render: renderSite });
    return tell(result, (performance.now() - start) / 1000);
  } catch (error) {
    console.error(error);
    console.error('生成网站时出错，见上；dist/ 保持原样。');
    return 1;
  }
}
