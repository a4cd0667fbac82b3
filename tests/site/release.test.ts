import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { releaseOf, sha256, type Release } from '../../src/output/release/release.ts';
import { buildEnvironment } from './build-environment.ts';

const dist = join(projectRoot, 'dist');
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

test('release.json has the sum of every other file', () => {
  const release = JSON.parse(read('release.json')) as Release;
  const files = listFiles(dist).filter((file) => file !== 'release.json');
  expect(release).toEqual(
    releaseOf(release.version, new Map(files.map((file) => [file, sha256(readFileSync(join(dist, file)))]))),
  );
});

test('the bill of materials and the licences name every package whose code or data is shipped', () => {
  const { components } = JSON.parse(read('sbom.cdx.json')) as { components: { name: string; version: string }[] };
  const shipped = components.map(({ name, version }) => `${name} ${version}`);
  expect(components.map(({ name }) => name)).toEqual([
    'fflate',
    'opencc-js',
    'pinyin-pro',
    'workbox-core',
    'workbox-precaching',
    'workbox-strategies',
  ]);
  const list = read('licences.txt');
  for (const name of shipped) expect(list).toContain(`- ${name}：`);
  expect(list).toContain('Apache License');
});

test('the bill of materials is valid by the schema of CycloneDX 1.6', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await validator.validate(read('sbom.cdx.json'))).toBeNull();
  expect(await validator.validate(read('sbom.cdx.json').replace('"library"', '"book"'))).not.toBeNull();
});

/** Folders in which the site was built. */
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })));

/** Builds the site without any cache, in a new folder. */
function buildApart(name: string, environment: Record<string, string>, umask: string): string {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.cache', `reproduce-${name}-`));
  folders.push(folder);
  const root = join(folder, name);
  for (const part of [
    'src',
    'public',
    'content',
    'editorial',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'LICENSE',
  ])
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  const site = join(folder, 'site');
  const command = `umask ${umask}; exec "$0" "$@"`;
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', command, process.execPath, join(projectRoot, 'tests/site/render-apart.ts'), site, root],
    { cwd: folder, env: { ...buildEnvironment(), ...environment }, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return site;
}

test('two clean builds in other folders, time zones, languages and file modes are the same, byte for byte', () => {
  const one = buildApart('a', { TZ: 'UTC', LC_ALL: 'C' }, '022');
  const two = buildApart('另 一处', { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, '077');
  const contents = (folder: string): string[] =>
    listFiles(folder).map((file) => `${file} ${readFileSync(join(folder, file)).toString('base64')}`);
  expect(listFiles(one).length).toBeGreaterThan(100);
  expect(
    contents(two)
      .filter((content, index) => content !== contents(one)[index])
      .map((content) => content.split(' ')[0]),
  ).toEqual([]);
  expect(listFiles(two)).toEqual(listFiles(one));
  expect(readdirSync(one)).toContain('release.json');
});
