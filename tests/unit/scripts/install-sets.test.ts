import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNpm } from '../../../scripts/install-sets.mjs';
import { packageSets } from '../../../scripts/package-sets.mjs';
import { projectRoot } from '../../../src/build/site-settings.ts';

/** A project with the real bootstrap, whose packages are tarballs beside it, so that npm asks no registry. */
let root = '';
const npmOptions = ['--loglevel=error', '--no-audit', '--no-fund'];

/** Makes a package that is a tarball in the project's folder. */
function pack(name: string): void {
  const folder = join(root, `source-${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  writeFileSync(join(folder, 'index.js'), `module.exports = '${name}';\n`);
  if (runNpm(['pack', folder, ...npmOptions], root) !== 0) throw new Error(`npm did not pack ${name}`);
}

/** Writes a manifest and its lockfile. */
function lockFolder(folder: string, dependencies: readonly string[], devDependencies: readonly string[]): void {
  const tarballs = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `file:${join(root, `${name}-1.0.0.tgz`)}`]));
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, folder, 'package.json'),
    JSON.stringify({ name: 'x', dependencies: tarballs(dependencies), devDependencies: tarballs(devDependencies) }),
  );
  if (runNpm(['install', '--package-lock-only', ...npmOptions], join(root, folder)) !== 0)
    throw new Error(`npm did not lock ${folder}`);
}

/** Runs a command of the project through the bootstrap, as `npm run EVENT` does. */
function run(script: string, event: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['scripts/bootstrap.mjs', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: event, SITE_URL: '' },
  });
}

const modules = (...path: string[]): string => join(root, 'node_modules', ...path);
const told = (output: string): string[] => output.match(/^.*正在安装.*$/gm) ?? [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'install-sets-'));
  mkdirSync(join(root, 'scripts'));
  for (const file of ['bootstrap.mjs', 'install-sets.mjs', 'installed.mjs', 'package-sets.mjs'])
    cpSync(join(projectRoot, 'scripts', file), join(root, 'scripts', file));
  for (const script of ['build', 'import', 'test'])
    writeFileSync(join(root, 'scripts', `${script}.ts`), `console.log('${script} ran');\n`);
  for (const name of ['builder', 'tester', 'reader', 'font']) pack(name);
  lockFolder('', ['builder'], ['tester']);
  lockFolder('packages/import', ['reader'], []);
  lockFolder('packages/cards', ['font'], []);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('building installs what building needs, says so in one line, and once', () => {
  const first = run('scripts/build.ts', 'build');
  expect(told(first.stdout)).toEqual([
    `第一次使用 npm run build，正在安装生成网站要用的包（1 个，约 ${packageSets.build.megabytes} MB）……`,
  ]);
  expect(first.stdout).toContain('build ran');
  expect([existsSync(modules('builder')), existsSync(modules('tester'))]).toEqual([true, false]);
  expect(run('scripts/build.ts', 'build').stdout).toBe('build ran\n');
});

test('the import adds its own packages, and nothing else', () => {
  const { stdout } = run('scripts/import.ts', 'import');
  expect(told(stdout)).toEqual([
    `第一次使用 npm run import，正在安装读取 Word 文件和网页要用的包（1 个，约 ${packageSets.import.megabytes} MB）……`,
  ]);
  expect(existsSync(join(root, 'packages/import/node_modules/reader'))).toBe(true);
  expect(existsSync(modules('tester'))).toBe(false);
});

test('tests add to what is there; building takes nothing away again and installs nothing anew', () => {
  const builder = statSync(modules('builder', 'index.js')).ino;
  expect(told(run('scripts/test.ts', 'test').stdout)).toHaveLength(2);
  expect(existsSync(modules('tester'))).toBe(true);
  expect(run('scripts/build.ts', 'build').stdout).toBe('build ran\n');
  expect(existsSync(modules('tester'))).toBe(true);
  expect(statSync(modules('builder', 'index.js')).ino).toBe(builder);
});

test('an install that was interrupted is made whole, with the packages that were there', () => {
  writeFileSync(modules('.installing'), '');
  rmSync(modules('builder', 'index.js'));
  expect(run('scripts/build.ts', 'build').stdout).toContain('build ran');
  expect(existsSync(modules('builder', 'index.js'))).toBe(true);
  expect([existsSync(modules('tester')), existsSync(modules('.installing'))]).toEqual([true, false]);
});

test('an install that npm never ended is made whole', () => {
  rmSync(modules('.package-lock.json'));
  rmSync(modules('builder', 'index.js'));
  expect(run('scripts/build.ts', 'build').stdout).toContain('build ran');
  expect(existsSync(modules('builder', 'index.js'))).toBe(true);
});

test('an altered package is refused, and nothing runs', () => {
  rmSync(modules(), { recursive: true });
  const lock = join(root, 'package-lock.json');
  const whole = readFileSync(lock, 'utf8');
  writeFileSync(lock, whole.replaceAll(/sha512-[^"]{8}/g, 'sha512-AAAAAAAA'));
  const refused = run('scripts/build.ts', 'build');
  writeFileSync(lock, whole);
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('依赖没有装上');
  expect(refused.stdout).not.toContain('build ran');
});

test('a manifest that asks for more than its lockfile is refused', () => {
  const file = join(root, 'package.json');
  const whole = readFileSync(file, 'utf8');
  rmSync(modules(), { recursive: true, force: true });
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(whole) as object), dependencies: {} }));
  const refused = run('scripts/build.ts', 'build');
  writeFileSync(file, whole);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('与 package-lock.json 不一致')]);
});
