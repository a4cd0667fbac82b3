import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../src/build/site-settings.ts';
import { buildEnvironment } from './build-environment.ts';

const parts = [
  'src',
  'public',
  'content',
  'editorial',
  'astro.config.mjs',
  'package.json',
  'tsconfig',
  'tsconfig.json',
  'LICENSE',
];

/**
 * Copies all that a site is made of to another folder of this project, below which packages are found; those of single
 * commands are linked.
 */
export function copyProject(root: string): void {
  for (const part of parts) cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  symlinkSync(join(projectRoot, 'packages'), join(root, 'packages'), 'junction');
}

/**
 * Renders the site of a copy in a process of its own, because Astro builds another site under vitest.
 *
 * @param settings Environment of the build beside the usual one.
 * @param umask Octal. Default: `022`.
 * @throws {Error} When it does not render, with what it wrote.
 */
export async function renderCopy(
  root: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
  umask = '022',
): Promise<void> {
  const script = join(projectRoot, 'tests/site/render-apart.ts');
  const child = spawn(process.execPath, [script, root, folder, umask], {
    cwd: root,
    env: { ...buildEnvironment(), ASTRO_TELEMETRY_DISABLED: '1', ...settings },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(errors);
}
