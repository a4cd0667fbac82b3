// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { countPackages, hasDevPackages, isInstalled, thisMachine } from './installed.mjs';
import { packageSets } from './package-sets.mjs';

/** @import { Lockfile } from './installed.mjs' */
/** @import { PackageSet, SetName } from './package-sets.mjs' */

/** @param {string} path @returns {Lockfile | undefined} */
const readLock = (path) =>
  existsSync(path) ? /** @type {Lockfile} */ (JSON.parse(readFileSync(path, 'utf8'))) : undefined;

/**
 * Runs npm and shows its errors: the one that started this process, else the machine's.
 *
 * @param {readonly string[]} words
 * @param {string} cwd
 * @returns {number} npm's exit code.
 */
export function runNpm(words, cwd) {
  const npm = process.env.npm_execpath ?? '';
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['inherit', 'ignore', 'inherit'];
  const run =
    basename(npm) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npm, ...words], { cwd, stdio })
      : spawnSync(`npm ${words.join(' ')}`, { cwd, stdio, shell: true });
  return run.status ?? 1;
}

/**
 * Empties a folder of packages, except for the Node that runs this: Windows refuses to delete a running program.
 *
 * @param {string} modules
 */
function empty(modules) {
  for (const name of readdirSync(modules)) {
    const path = join(modules, name);
    if (!process.execPath.startsWith(path + sep)) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Installs a set into its folder, if it is not there.
 *
 * What is there stays: development packages once installed are kept, and packages that did not change are not
 * installed again. An install that was interrupted, by whomever, begins anew: npm takes a package for whole that was
 * unpacked by half.
 *
 * @param {string} folder
 * @param {PackageSet} set
 * @param {string} command What the user ran, such as `npm start`.
 * @returns {number} 0, or npm's exit code.
 */
function installSet(folder, { dev: withDev, purpose, megabytes }, command) {
  const modules = join(folder, 'node_modules');
  const unfinished = join(modules, '.installing');
  const lock = readLock(join(folder, 'package-lock.json'));
  const found = readLock(join(modules, '.package-lock.json'));
  const isWhole = found !== undefined && !existsSync(unfinished);
  const hasDev = hasDevPackages(found);
  const dev = withDev || hasDev;
  if (isWhole && isInstalled(lock, found, dev)) return 0;

  const why = isWhole && hasDev === dev ? `${command} 要用的包有了新版本` : `第一次使用 ${command}`;
  const count = countPackages(lock ?? {}, dev, thisMachine());
  console.log(`${why}，正在安装${purpose}要用的包（${count} 个，约 ${megabytes} MB）……`);
  mkdirSync(modules, { recursive: true });
  if (!isWhole) empty(modules);
  writeFileSync(unfinished, '');
  const kinds = ['--include=optional', dev ? '--include=dev' : '--omit=dev'];
  const status = runNpm(
    ['install', '--no-save', ...kinds, '--loglevel=error', '--no-audit', '--no-fund', '--no-progress'],
    folder,
  );
  if (status !== 0) {
    console.error('依赖没有装上。请检查网络或 npm 镜像设置后重试；上面是 npm 的报错。');
    return status;
  }
  rmSync(unfinished, { force: true });
  if (isInstalled(lock, readLock(join(modules, '.package-lock.json')), dev)) return 0;
  console.error(`${join(folder, 'package.json')} 与 package-lock.json 不一致。请在那里运行 npm install，再重试。`);
  return 1;
}

/**
 * Installs the sets that are not there.
 *
 * @param {string} root Project folder.
 * @param {readonly SetName[]} names
 * @param {string} command What the user ran, such as `npm start`.
 * @returns {number} 0 when all are there, else an exit code; the reason has been printed.
 */
export function installSets(root, names, command) {
  for (const name of names) {
    const set = packageSets[name];
    const status = installSet(join(root, set.folder), set, command);
    if (status !== 0) return status;
  }
  return 0;
}
