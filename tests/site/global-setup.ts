import { spawnSync } from 'node:child_process';
import { projectRoot } from '../../src/build/site-settings.ts';
import { buildEnvironment } from './build-environment.ts';

/**
 * Builds the site that the tests read; costs nothing where it is up to date.
 *
 * In a process of its own, because Astro builds another site under `NODE_ENV=test`.
 */
export default function buildSiteOnce(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: buildEnvironment(),
  });
  if (status !== 0) throw new Error('网站没有生成，无法测试。请先让 npm run build 通过。');
}
