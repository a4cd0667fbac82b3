import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descriptionSum, type BuiltSite } from '../../../src/deploy/read-site.ts';
import { publishToS3 } from '../../../src/deploy/s3/publish-s3.ts';
import type { S3Location } from '../../../src/deploy/s3/s3-location.ts';
import { verifyS3 } from '../../../src/deploy/s3/verify-s3.ts';
import type { Summary } from '../../../src/deploy/summary.ts';
import { writeBuiltSite } from './built-site.ts';
import { memoryStore } from './memory-store.ts';

type Objects = Map<string, Uint8Array<ArrayBuffer>>;

let folder = '';
let one: BuiltSite;
let two: BuiltSite;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-s3-'));
  const build = (name: string): BuiltSite =>
    writeBuiltSite(join(folder, name), {
      'index.html': `_astro/a.${name}.css ${name}/index.html`,
      [`${name}/index.html`]: `_astro/a.${name}.css index.html`,
      [`_astro/a.${name}.css`]: name,
      'pagefind/entry.json': `${name}/index.html`,
    });
  [one, two] = [build('one'), build('two')];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const locationOf = (objects: Objects, maxChanges?: number): S3Location => ({
  store: memoryStore(objects, maxChanges),
  prefix: 'site/',
  name: 's3://bucket/site/',
});
const publish = (site: BuiltSite, to: S3Location): Promise<Summary> =>
  publishToS3(to, site, { keep: 2, grace: 0, isDryRun: false, now: new Date(0), progress: () => {} });

/** What pages and the index name and what is not there. */
function missingIn(objects: Objects): string[] {
  const named = [...objects]
    .filter(([key]) => /(?:\.html|entry\.json)$/u.test(key))
    .flatMap(([, bytes]) => Buffer.from(bytes).toString().split(' '));
  return named.filter((path) => !objects.has(`site/${path}`));
}

test('wherever a run is cut, every page finds what it names, and the next run finishes', async () => {
  const before: Objects = new Map();
  await publish(one, locationOf(before));
  let changes = 0;
  for (; ; changes += 1) {
    const objects: Objects = new Map(before);
    const ended = await publish(two, locationOf(objects, changes)).then(
      () => 'done',
      (error: Error) => error.message,
    );
    expect([changes, missingIn(objects)]).toEqual([changes, []]);
    await publish(two, locationOf(objects));
    expect(await verifyS3(locationOf(objects))).toMatchObject({ id: two.release.id, troubles: [] });
    expect(missingIn(objects)).toEqual([]);
    if (ended === 'done') break;
    expect(ended).toBe('cut');
  }
  expect(changes).toBeGreaterThan(10);
});

test('the list of releases stays small however many files a site has', async () => {
  const objects: Objects = new Map();
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p/${index}/index.html`, 'page']));
  await publish(writeBuiltSite(join(folder, 'many'), many), locationOf(objects));
  expect(objects.get('site/.duibiao/releases.json')?.length).toBeLessThan(300);
  expect(await verifyS3(locationOf(objects))).toMatchObject({ files: 501, troubles: [] });
});

test('a list of the first form, which has the files of every release, is still read', async () => {
  const objects: Objects = new Map();
  await publish(one, locationOf(objects));
  const { id, files } = one.release;
  const release = { id, at: new Date(0).toISOString(), files: { ...files, 'release.json': descriptionSum(one) } };
  const list = { format: 1, releases: [release], current: id, obsolete: {} };
  objects.set('site/.duibiao/releases.json', Buffer.from(JSON.stringify(list)));
  expect(await verifyS3(locationOf(objects))).toMatchObject({ id, troubles: [] });
  await publish(two, locationOf(objects));
  expect(await verifyS3(locationOf(objects))).toMatchObject({ id: two.release.id, troubles: [] });
});

test('a release whose description is gone is told, and nothing is changed', async () => {
  const objects: Objects = new Map();
  await publish(one, locationOf(objects));
  objects.delete(`site/.duibiao/files/${descriptionSum(one)}`);
  const before = [...objects.keys()];
  await expect(publish(two, locationOf(objects))).rejects.toThrow('没有了，或已损坏');
  expect([...objects.keys()]).toEqual(before);
});
