import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/build/site-settings.ts';
import { buildEnvironment } from './build-environment.ts';
import { readSite, type BuiltSite } from './built-site.ts';

/** The fixture library, built as a site of its own. */
export interface FixtureSite {
  site: BuiltSite;
  /** Folder of the built site. */
  folder: string;
  remove(): void;
}

/**
 * Builds the fixture library in a project of its own.
 *
 * @param prepare Changes the content folder before the build.
 * @param environment Settings of the build beside the usual ones.
 */
export async function buildFixture(
  prepare: (content: string) => void | Promise<void>,
  environment: Readonly<Record<string, string>> = {},
): Promise<FixtureSite> {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.cache', 'fixture-library-'));
  const root = join(folder, 'project');
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE']) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  cpSync(join(projectRoot, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  await prepare(join(root, 'content'));
  const site = join(folder, 'site');
  const { status, stderr } = spawnSync(process.execPath, ['tests/site/render-apart.ts', site, root], {
    cwd: projectRoot,
    env: { ...buildEnvironment(), ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { site: readSite(site, '/'), folder: site, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
