import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from './serve-site.ts';
import { projectRoot, sitePort, type SiteSettings } from './site-settings.ts';

/** What the publisher reads when something else answers on the site's port. */
export const portTaken = `端口 ${sitePort} 已被占用，可能网站已经在另一个窗口打开。请先停掉占用它的程序再重试。`;

/**
 * Serves `dist/` until the process is stopped.
 *
 * @returns Exit code: 0 serving, 1 nothing built yet, 2 the port is taken.
 */
export async function runServe({ base }: SiteSettings): Promise<number> {
  const folder = join(projectRoot, 'dist');
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('还没有生成网站。请先运行 npm run build。');
    return 1;
  }
  try {
    const { url } = await serveSite({ folder, base, port: sitePort });
    console.log(`网站已在 ${url} 打开，按 Ctrl+C 停止。`);
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(portTaken);
    return 2;
  }
}
