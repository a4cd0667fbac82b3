import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readBuiltSite, type BuiltSite } from '../../../src/deploy/read-site.ts';
import { openBucket, type ObjectStore } from '../../../src/deploy/s3/object-store.ts';
import { publishToS3, rollBackS3, type Place } from '../../../src/deploy/s3/publish-s3.ts';
import { verifyS3 } from '../../../src/deploy/s3/verify-s3.ts';
import type { Summary } from '../../../src/deploy/summary.ts';
import { releaseOf } from '../../../src/output/release/release.ts';
import { startS3Server, type S3Server } from './s3-server.ts';

const bucket = 'site-bucket';
let server: S3Server;
let folder = '';
let place: Place;
let number = 0;

beforeAll(async () => {
  server = await startS3Server(bucket);
  Object.assign(process.env, server.environment);
  folder = mkdtempSync(join(tmpdir(), 'deploy-s3-'));
  place = { store: await openBucket(bucket, process.env), prefix: '', name: '' };
});
afterAll(() => {
  place.store.close();
  server.stop();
  for (const name of Object.keys(server.environment)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  number += 1;
  place = { ...place, prefix: `library-${number}/`, name: `s3://${bucket}/library-${number}/` };
});

function built(name: string): BuiltSite {
  const files = {
    'index.html': name,
    'index.html.gz': 'packed',
    [`${name}/index.html`]: 'page',
    [`_astro/a.${name}.css`]: name,
    'pagefind/entry.json': `entry ${name}`,
    'same.html': 'same',
  };
  const root = join(folder, `built-${name}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(
    join(root, 'release.json'),
    JSON.stringify(releaseOf('1', new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])))),
  );
  return readBuiltSite(root);
}

const publish = (
  site: BuiltSite,
  to = place,
  options: { grace?: number; now?: Date; isDryRun?: boolean } = {},
): Promise<Summary> =>
  publishToS3(to, site, { keep: 3, grace: 60, isDryRun: false, now: new Date(), progress: () => {}, ...options });
const fetched = (path: string): Promise<Response> => fetch(`${server.url}/${bucket}/${place.prefix}${path}`);
const shown = async (path: string): Promise<string> => (await fetched(path)).text();
const keys = async (): Promise<string[]> =>
  [...(await place.store.list(place.prefix)).keys()]
    .map((key) => key.slice(place.prefix.length))
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
  expect(await verifyS3(place)).toMatchObject({ files: 6, troubles: [] });
});

test('only what has changed goes up; what is no more stays for readers who have an old page open, and goes with the first run after the grace time', async () => {
  const now = new Date();
  await publish(built('one'));
  expect(await publish(built('one'))).toMatchObject({ isCurrent: true, sent: { files: 0 } });
  const { sent, waiting } = await publish(built('two'), place, { now });
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
  expect(await publish(built('two'), place, { now: new Date(now.getTime() + 61 * 60_000) })).toMatchObject({
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
  await publish(built('one'), place, { grace: 0 });
  expect([(await keys()).includes('two/index.html'), await shown('one/index.html')]).toEqual([false, 'page']);
});

test('going back shows the release before', async () => {
  for (const name of ['one', 'two']) await publish(built(name));
  expect(await rollBackS3(place, { grace: 0, now: new Date() })).toBe(built('one').release.id);
  expect([await shown('index.html'), await shown('one/index.html'), (await fetched('two/index.html')).status]).toEqual([
    'one',
    'page',
    404,
  ]);
  expect((await verifyS3(place)).troubles).toEqual([]);
  await expect(rollBackS3(place, { grace: 0, now: new Date() })).rejects.toThrow('没有更早的版本');
});

/** A store that fails for good after a number of writes and copies, as when the run is killed or the line is cut. */
function failingAfter(store: ObjectStore, actions: number): ObjectStore {
  let left = actions;
  const spend = (): void => {
    if (left-- <= 0) throw new Error('cut');
  };
  return {
    ...store,
    write: async (...all) => (spend(), store.write(...all)),
    copy: async (...all) => (spend(), store.copy(...all)),
    remove: async (...all) => (spend(), store.remove(...all)),
  };
}

test('wherever a run is cut, every page that is there finds its files, and the next run finishes', async () => {
  await publish(built('one'));
  for (let actions = 0; actions < 16; actions += 1) {
    const to = { ...place, prefix: `cut-${actions}/`, name: `s3://${bucket}/cut-${actions}/` };
    await publish(built('one'), to);
    const ended = await publish(built('two'), { ...to, store: failingAfter(to.store, actions) }).then(
      () => 'done',
      (error: Error) => error.message,
    );
    const page = new TextDecoder().decode(await to.store.read(`${to.prefix}index.html`));
    const style = new TextDecoder().decode(await to.store.read(`${to.prefix}_astro/a.${page}.css`));
    expect([page, style]).toEqual([page === 'one' ? 'one' : 'two', page]);
    expect((await publish(built('two'), to)).id).toBe(built('two').release.id);
    expect((await verifyS3(to)).troubles).toEqual([]);
    if (ended === 'done') return;
    expect(ended).toBe('cut');
  }
  throw new Error('the run never came to its end');
});

test('half a file that a cut request left in the store is sent again', async () => {
  const [key] = Object.entries(built('one').release.files)
    .filter(([path]) => path === 'same.html')
    .map(([, sum]) => `${place.prefix}.duibiao/files/${sum}`);
  await place.store.write(
    `${place.prefix}.duibiao/releases.json`,
    Buffer.from('{"format":1,"releases":[],"obsolete":{}}'),
    { contentType: 'application/json', cacheControl: 'no-store' },
  );
  await place.store.write(key ?? '', Buffer.from('sa'), { contentType: 'text/html', cacheControl: 'no-cache' });
  await place.store.write(`${place.prefix}_astro/a.one.css`, Buffer.from('o'), {
    contentType: 'text/css',
    cacheControl: 'no-cache',
  });
  await publish(built('one'));
  expect([await shown('same.html'), await shown('_astro/a.one.css')]).toEqual(['same', 'one']);
});

test('going back from a run that was cut in the middle of the switch shows the release before', async () => {
  await publish(built('one'));
  await expect(publish(built('two'), { ...place, store: failingAfter(place.store, 7) })).rejects.toThrow('cut');
  await expect(verifyS3(place)).rejects.toThrow('没有做完');
  expect(await rollBackS3(place, { grace: 60, now: new Date() })).toBe(built('one').release.id);
  expect((await verifyS3(place)).troubles).toEqual([]);
});

test('a damaged file is found, and publishing again mends a missing one', async () => {
  await publish(built('one'));
  await place.store.write(`${place.prefix}same.html`, Buffer.from('other'), {
    contentType: 'text/html',
    cacheControl: 'no-cache',
  });
  await place.store.remove([`${place.prefix}index.html`]);
  expect((await verifyS3(place)).troubles).toEqual(['index.html：没有这个文件', 'same.html：内容同发布时不一样']);
  await publish(built('one'));
  expect(await shown('index.html')).toBe('one');
});

test('a prefix with files of others is refused untouched', async () => {
  await place.store.write(`${place.prefix}index.html`, Buffer.from('other'), {
    contentType: 'text/html',
    cacheControl: 'no-cache',
  });
  await expect(publish(built('one'))).rejects.toThrow('不是本工具放的文件');
  expect(await keys()).toEqual(['index.html']);
});

test.each([
  ['an unknown key', { AWS_ACCESS_KEY_ID: 'nobody' }, bucket, '不认这对密钥'],
  ['a bucket that is not there', {}, 'no-such-bucket', '没有名为 no-such-bucket 的桶'],
  ['an address that is none', { AWS_ENDPOINT_URL: 'nowhere' }, bucket, '不是网址'],
  ['an address where nothing answers', { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }, bucket, '连不上对象存储'],
])('%s is told in one sentence', async (_, wrong, name, words) => {
  const before = { ...process.env };
  Object.assign(process.env, wrong);
  try {
    await expect(openBucket(name, process.env)).rejects.toThrow(words);
  } finally {
    Object.assign(process.env, before);
  }
});
