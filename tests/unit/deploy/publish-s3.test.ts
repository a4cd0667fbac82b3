import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BuiltSite } from '../../../src/deploy/read-site.ts';
import { openBucket, type ObjectStore } from '../../../src/deploy/s3/object-store.ts';
import { publishToS3 } from '../../../src/deploy/s3/publish-s3.ts';
import { rollBackS3 } from '../../../src/deploy/s3/roll-back-s3.ts';
import type { S3Location } from '../../../src/deploy/s3/s3-location.ts';
import { verifyS3 } from '../../../src/deploy/s3/verify-s3.ts';
import type { Summary } from '../../../src/deploy/summary.ts';
import { writeBuiltSite } from './built-site.ts';
import { startS3Server, type S3Server } from './s3-server.ts';

const bucket = 'site-bucket';
let server: S3Server;
let folder = '';
let location: S3Location;
let number = 0;

beforeAll(async () => {
  server = await startS3Server(bucket);
  folder = mkdtempSync(join(tmpdir(), 'deploy-s3-'));
  location = { store: await openBucket(bucket, server.environment), prefix: '', name: '' };
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  number += 1;
  location = { ...location, prefix: `library-${number}/`, name: `s3://${bucket}/library-${number}/` };
});

function built(name: string): BuiltSite {
  return writeBuiltSite(join(folder, `built-${name}`), {
    'index.html': name,
    'index.html.gz': 'packed',
    [`${name}/index.html`]: 'page',
    [`_astro/a.${name}.css`]: name,
    'pagefind/entry.json': `entry ${name}`,
    'same.html': 'same',
  });
}

const publish = (
  site: BuiltSite,
  to = location,
  options: { grace?: number; now?: Date; isDryRun?: boolean } = {},
): Promise<Summary> =>
  publishToS3(to, site, { keep: 3, grace: 60, isDryRun: false, now: new Date(), progress: () => {}, ...options });
const fetched = (path: string): Promise<Response> => fetch(`${server.url}/${bucket}/${location.prefix}${path}`);
const shown = async (path: string): Promise<string> => (await fetched(path)).text();
const keys = async (): Promise<string[]> =>
  [...(await location.store.list(location.prefix)).keys()]
    .map((key) => key.slice(location.prefix.length))
    .filter((key) => !key.startsWith('.duibiao/'))
    .sort();

test('a site is published with its media types and how long browsers may keep each file, without packed variants', async () => {
  expect(await publish(built('one'))).toMatchObject({ isCurrent: false, sent: { files: 6 } });
  expect(await keys()).toEqual([
    '_astro/a.one.css',
    'index.html',
    'one/index.html',
    'pagefind/entry.json',
    'release.json',
    'same.html',
  ]);
  const headers = async (path: string): Promise<(string | null)[]> => {
    const response = await fetched(path);
    return ['content-type', 'cache-control'].map((name) => response.headers.get(name));
  };
  expect(await headers('index.html')).toEqual(['text/html; charset=utf-8', 'no-cache']);
  expect(await headers('_astro/a.one.css')).toEqual(['text/css; charset=utf-8', 'public, max-age=31536000, immutable']);
  expect(await verifyS3(location)).toMatchObject({ files: 6, troubles: [] });
});

test('only what has changed goes up; what is no more stays for readers who have an old page open, and goes with the first run after the grace time', async () => {
  const now = new Date();
  await publish(built('one'));
  expect(await publish(built('one'))).toMatchObject({ isCurrent: true, sent: { files: 0 } });
  const { sent, waiting } = await publish(built('two'), location, { now });
  // The stylesheet, the contents of three changed files and of release.json; that of the new page is the old one's.
  expect([sent.files, waiting]).toEqual([4, 1]);
  const two = [
    '_astro/a.one.css',
    '_astro/a.two.css',
    'index.html',
    'pagefind/entry.json',
    'release.json',
    'same.html',
    'two/index.html',
  ];
  expect(await keys()).toEqual([...two.slice(0, 3), 'one/index.html', ...two.slice(3)]);
  expect(await publish(built('two'), location, { now: new Date(now.getTime() + 61 * 60_000) })).toMatchObject({
    isCurrent: true,
    waiting: 0,
  });
  expect(await keys()).toEqual(two);
});

test('a page that must go at once goes at once, and one that comes back is kept', async () => {
  await publish(built('one'));
  await publish(built('two'));
  await publish(built('one'));
  expect(await keys()).toContain('two/index.html');
  await publish(built('one'), location, { grace: 0 });
  expect([(await keys()).includes('two/index.html'), await shown('one/index.html')]).toEqual([false, 'page']);
});

test('going back shows the previous release', async () => {
  for (const name of ['one', 'two']) await publish(built(name));
  expect(await rollBackS3(location, { grace: 0, now: new Date() })).toBe(built('one').release.id);
  expect([await shown('index.html'), await shown('one/index.html'), (await fetched('two/index.html')).status]).toEqual([
    'one',
    'page',
    404,
  ]);
  expect((await verifyS3(location)).troubles).toEqual([]);
  await expect(rollBackS3(location, { grace: 0, now: new Date() })).rejects.toThrow('没有更早的版本');
});

test('half a file that a cut request left in the store is sent again', async () => {
  const [key] = Object.entries(built('one').release.files)
    .filter(([path]) => path === 'same.html')
    .map(([, sum]) => `${location.prefix}.duibiao/files/${sum}`);
  await location.store.write(
    `${location.prefix}.duibiao/releases.json`,
    Buffer.from('{"format":1,"releases":[],"obsolete":{}}'),
    { contentType: 'application/json', cacheControl: 'no-store' },
  );
  await location.store.write(key ?? '', Buffer.from('sa'), { contentType: 'text/html', cacheControl: 'no-cache' });
  await location.store.write(`${location.prefix}_astro/a.one.css`, Buffer.from('o'), {
    contentType: 'text/css',
    cacheControl: 'no-cache',
  });
  await publish(built('one'));
  expect([await shown('same.html'), await shown('_astro/a.one.css')]).toEqual(['same', 'one']);
});

/** A store whose changes fail after a number of them, as when the line is cut. */
function failingAfter(store: ObjectStore, changes: number): ObjectStore {
  let left = changes;
  const spend = (): void => {
    if (left-- <= 0) throw new Error('cut');
  };
  return {
    ...store,
    write: async (...all) => (spend(), store.write(...all)),
    copy: async (...all) => (spend(), store.copy(...all)),
  };
}

test('going back from a run that was cut in the middle of the switch shows the previous release', async () => {
  await publish(built('one'));
  await expect(publish(built('two'), { ...location, store: failingAfter(location.store, 7) })).rejects.toThrow('cut');
  await expect(verifyS3(location)).rejects.toThrow('没有做完');
  expect(await rollBackS3(location, { grace: 60, now: new Date() })).toBe(built('one').release.id);
  expect((await verifyS3(location)).troubles).toEqual([]);
});

test('a damaged file is found, and publishing again mends a missing one', async () => {
  await publish(built('one'));
  await location.store.write(`${location.prefix}same.html`, Buffer.from('other'), {
    contentType: 'text/html',
    cacheControl: 'no-cache',
  });
  await location.store.remove([`${location.prefix}index.html`]);
  expect((await verifyS3(location)).troubles).toEqual(['index.html：没有这个文件', 'same.html：内容同发布时不一样']);
  await publish(built('one'));
  expect(await shown('index.html')).toBe('one');
});

test('a prefix with files of others is refused untouched', async () => {
  await location.store.write(`${location.prefix}index.html`, Buffer.from('other'), {
    contentType: 'text/html',
    cacheControl: 'no-cache',
  });
  await expect(publish(built('one'))).rejects.toThrow('不是本工具放的文件');
  expect(await keys()).toEqual(['index.html']);
});
