import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageSets } from '../../../scripts/package-sets.mjs';
import { projectRoot } from '../../../src/build/site-settings.ts';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
  optional?: boolean;
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
  scripts?: Record<string, string>;
}

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8');
const folders = [...new Set(Object.values(packageSets).map(({ folder }) => folder))];

describe.each(folders.map((folder) => ({ folder, name: folder || 'the project' })))('$name', ({ folder }) => {
  const lock = JSON.parse(read(folder, 'package-lock.json')) as { packages: Record<string, Locked> };
  const project = JSON.parse(read(folder, 'package.json')) as Manifest;

  /** Whether a package finds another in a `node_modules` folder above it. */
  function isLocked(from: string, name: string): boolean {
    const above = from
      .split('/node_modules/')
      .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
    return ['', ...above.map((path) => `${path}/`)].some((path) => `${path}node_modules/${name}` in lock.packages);
  }

  test('the lockfile names the packages of every platform, or npm ci refuses it', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  test('the lockfile names no registry host', () => {
    expect(read(folder, 'package-lock.json')).not.toMatch(/"resolved"/);
  });

  test('every dependency is pinned to one version', () => {
    const versions = Object.entries({ ...project.dependencies, ...project.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('every package that must run an install script may do so', () => {
    const scripted = Object.entries(lock.packages).filter(
      ([, { hasInstallScript, optional }]) => hasInstallScript && !optional,
    );
    expect(
      scripted.map(([path]) => path.replace('node_modules/', '')).filter((name) => !project.allowScripts?.[name]),
    ).toEqual([]);
  });
});

test('npm scripts use no shell syntax', () => {
  expect(
    Object.values((JSON.parse(read('package.json')) as Manifest).scripts ?? {}).filter(
      (script) => !/^node scripts\/bootstrap\.mjs (?:scripts|bench)\/[a-z-]+\.ts$/.test(script),
    ),
  ).toEqual([]);
});
