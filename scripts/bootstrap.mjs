// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIsCurrent } from './installed.mjs';

/*
 * Runs one of the project's commands: `node scripts/bootstrap.mjs scripts/build.ts`, with any further arguments.
 *
 * Installs the locked packages first where they are missing or out of date, then hands over to the Node that the
 * lockfile
 * pins. Runs without any package on Node 20, so it is plain JavaScript.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const pinnedNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/** @param {string} path */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** @returns {boolean} Whether what is installed is what the lockfile asks for. */
function isInstalled() {
  return installIsCurrent(readJson(join(root, 'package-lock.json')), readJson(join(modules, '.package-lock.json')));
}

/**
 * Installs the locked packages.
 *
 * @returns {number} npm's exit code.
 */
function install() {
  console.log('正在按 package-lock.json 安装依赖，首次约需一分钟……');
  // Windows refuses to delete a running node.exe, which `npm ci` would do where an older install is being replaced.
  const command = windows && existsSync(pinnedNode) ? ['install', '--no-save'] : ['ci'];
  const options = [...command, '--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];
  const npm = process.env.npm_execpath ?? '';
  const run =
    basename(npm) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
      : spawnSync(`npm ${options.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true });
  return run.status ?? 1;
}

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

const [script = '', ...args] = process.argv.slice(2);
if (!isInstalled()) {
  const status = install();
  if (status !== 0) {
    console.error('依赖没有装上。请检查网络或 npm 镜像设置后重试；上面是 npm 的报错。');
    process.exit(status);
  }
}
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
