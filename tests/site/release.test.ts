import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { releaseOf, sha256, type Release } from '../../src/output/release/release.ts';
import { copyProject, renderCopy } from './project-copy.ts';
import { siteApart, variants } from './site-apart.ts';

const dist = join(projectRoot, 'dist');
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

test('release.json has the sum of every other file', () => {
  const release = JSON.parse(read('release.json')) as Release;
  const files = listFiles(dist).filter((file) => file !== 'release.json');
  expect(release).toEqual(
    releaseOf(release, new Map(files.map((file) => [file, sha256(readFileSync(join(dist, file)))]))),
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

test('two clean builds in other folders, time zones, languages and file modes are the same, byte for byte', async () => {
  const { folder: one, files } = await siteApart('published');
  // As deep as the other: names of chunks depend on the way from the project to its packages.
  const folder = mkdtempSync(join(one, '../..', 'reproduce-'));
  const [root, two] = [join(folder, '另 一处'), join(folder, 'site')];
  const environment = { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
  try {
    copyProject(root);
    await renderCopy(root, two, { ...variants.published.settings, ...environment }, '077');
    expect(files.size).toBeGreaterThan(100);
    expect(listFiles(two)).toEqual([...files]);
    expect([...files].filter((file) => !readFileSync(join(two, file)).equals(readFileSync(join(one, file))))).toEqual(
      [],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
