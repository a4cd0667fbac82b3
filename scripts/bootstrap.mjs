// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSets } from './install-sets.mjs';
import { setsFor } from './package-sets.mjs';

/*
 * Runs one of the project's commands: `node scripts/bootstrap.mjs scripts/build.ts`, with any further arguments.
 *
 * Installs the locked packages that the command needs where they are missing or out of date, then hands over to the
 * Node that the lockfile pins. Runs without any package on Node 20, so it is plain JavaScript, with all it imports.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @returns {string} The Node that runs TypeScript: the pinned one, else this one where it is new enough. */
function chooseNode() {
  if (existsSync(pinnedNode)) return pinnedNode;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `本机的 Node ${process.versions.node} 太旧，而项目自带的 Node 没有装上（安装脚本可能被禁用）。\n` +
      '请运行 npm rebuild node --ignore-scripts=false 后重试，或安装 Node 24。',
  );
  process.exit(2);
}

/** @returns {string} What the user ran. */
function commandOf() {
  const event = process.env.npm_lifecycle_event ?? '';
  return event === 'start' || event === 'test' ? `npm ${event}` : event ? `npm run ${event}` : script;
}

const [script = '', ...args] = process.argv.slice(2);
const status = installSets(root, setsFor(script, process.env), commandOf());
if (status !== 0) process.exit(status);
const path = join(modules, '.bin') + delimiter + (process.env.PATH ?? process.env.Path ?? '');
const child = spawn(chooseNode(), [join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
});
// A terminal sends Ctrl+C to the whole group, so the child has it already; other signals reach only this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
