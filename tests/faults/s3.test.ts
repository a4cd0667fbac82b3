import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBuiltSite, type BuiltSite } from '../../src/deploy/read-site.ts';
import { openBucket, type ObjectStore } from '../../src/deploy/s3/object-store.ts';
import { publishToS3 } from '../../src/deploy/s3/publish-s3.ts';
import { rollBackS3 } from '../../src/deploy/s3/roll-back-s3.ts';
import type { S3Location } from '../../src/deploy/s3/s3-location.ts';
import { verifyS3 } from '../../src/deploy/s3/verify-s3.ts';
import { startS3Server, type S3Server } from '../unit/deploy/s3-server.ts';
import { badLine, type Fault } from './bad-line.ts';
import { keepReading, readIndex, readPage, type Reader } from './reader.ts';
import { refusingServer } from './refusing-server.ts';
import { onlyFirst, onlySecond, twoReleases } from './releases.ts';

const bucket = 'site-bucket';
const script = new URL('publish.ts', import.meta.url).pathname;
let server: S3Server;
let folder = '';
let one: BuiltSite;
let two: BuiltSite;
let store: ObjectStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-s3-'));
  const releases = await twoReleases(folder);
  [one, two] = [readBuiltSite(releases.one), readBuiltSite(releases.two)];
  server = await startS3Server(bucket);
  store = await openBucket(bucket, server.environment);
});
afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const locationAt = (prefix: string): S3Location => ({ store, prefix, name: `s3://${bucket}/${prefix}` });
const publish = (site: BuiltSite, prefix: string): ReturnType<typeof publishToS3> =>
  publishToS3(locationAt(prefix), site, { keep: 3, grace: 60, isDryRun: false, now: new Date(), progress: () => {} });

/** Publishes over a line of its own; reports the exit code, or the signal that ended it. */
function publishOver(
  port: number,
  site: BuiltSite,
  prefix: string,
): { kill(): void; ended: Promise<{ code: number | null; signal: string | null; said: string }> } {
  const child = spawn(process.execPath, [script, 's3', site.folder, bucket, prefix], {
    env: { ...process.env, ...server.environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return {
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal, said }))),
  };
}

/** Pages of both releases, but for those that one of them has not. */
const paths = (): string[] =>
  Object.keys(one.release.files)
    .filter((path) => path.endsWith('index.html') && path in two.release.files)
    .map((path) => path.slice(0, -'index.html'.length));

/** A reader of all pages and of the index, who never stops. */
function readerOf(prefix: string): Reader {
  const site = `${server.url}/${bucket}/${prefix}`;
  const pages = paths();
  return keepReading(async (number) =>
    number % 5 === 0 ? readIndex(site) : readPage(site, pages[number % pages.length] ?? ''),
  );
}

const serverPort = (): number => Number(new URL(server.url).port);

/**
 * Publishes the second release over the first and ends the run when this much has been sent; then lets another run
 * finish.
 */
async function cutAt(prefix: string, fault: (kill: () => void) => (sent: number) => Fault): Promise<string | null> {
  await publish(one, prefix);
  const reader = readerOf(prefix);
  let kill = (): void => {};
  const line = await badLine(
    serverPort(),
    fault(() => kill()),
  );
  const run = publishOver(line.port, two, prefix);
  ({ kill } = run);
  const { signal } = await run.ended;
  await line.close();
  const site = `${server.url}/${bucket}/${prefix}`;
  const whole = (await Promise.all(paths().map((path) => readPage(site, path)))).flat();
  expect([...whole, ...(await readIndex(site))]).toEqual([]);
  await publish(two, prefix);
  const { rounds, troubles } = await reader.stop();
  expect(troubles).toEqual([]);
  expect(rounds).toBeGreaterThan(5);
  expect(await verifyS3(locationAt(prefix))).toMatchObject({ id: two.release.id, troubles: [] });
  return signal;
}

test('a run undisturbed brings the second release, and going back the first, while a reader misses nothing', async () => {
  await publish(one, 'calm/');
  const reader = readerOf('calm/');
  await publish(two, 'calm/');
  expect(await readPage(`${server.url}/${bucket}/calm/`, `${onlySecond}/`)).toEqual([]);
  await rollBackS3(locationAt('calm/'), { grace: 60, now: new Date() });
  expect(await readPage(`${server.url}/${bucket}/calm/`, `${onlyFirst}/`)).toEqual([]);
  expect((await reader.stop()).troubles).toEqual([]);
  expect(await verifyS3(locationAt('calm/'))).toMatchObject({ id: one.release.id, troubles: [] });
});

describe('killed at twenty points spread over the run by bytes sent, every page finds its files and the next run finishes', () => {
  let all = 0;
  beforeAll(async () => {
    await publish(one, 'measure/');
    const line = await badLine(serverPort());
    expect((await publishOver(line.port, two, 'measure/').ended).code).toBe(0);
    all = line.sent();
    await line.close();
  });

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))('point %i', async (point) => {
    // The last byte would be a run that has ended.
    const at = (all * (point - 0.5)) / 20;
    expect(await cutAt(`killed-${point}/`, (kill) => (sent) => (sent >= at && kill(), {}))).toBe('SIGKILL');
  });
});

test('a line that breaks again and again and is slow in between delays a run, nothing more', async () => {
  let breaks = 0;
  let next = 40_000;
  const fault = (sent: number): Fault => {
    if (sent < next) return { slow: 2 };
    next = sent + 60_000;
    breaks += 1;
    return { reset: true };
  };
  expect(await cutAt('broken/', () => fault)).toBeNull();
  expect(breaks).toBeGreaterThan(5);
});

test('a store that answers every tenth request with 503 delays a run, nothing more', async () => {
  await publish(one, 'busy/');
  const reader = readerOf('busy/');
  const busy = await refusingServer(serverPort(), (number) => number % 10 === 0);
  expect(await publishOver(busy.port, two, 'busy/').ended).toMatchObject({ code: 0 });
  expect(busy.refused()).toBeGreaterThan(10);
  await busy.close();
  expect((await reader.stop()).troubles).toEqual([]);
  expect(await verifyS3(locationAt('busy/'))).toMatchObject({ id: two.release.id, troubles: [] });
});

test('a store that answers nothing but 503 from some point on is explained in one sentence, and the old site is whole', async () => {
  await publish(one, 'down/');
  const down = await refusingServer(serverPort(), (number) => number > 20);
  const { code, said } = await publishOver(down.port, two, 'down/').ended;
  await down.close();
  expect([code, said.trim()]).toEqual([
    2,
    '连不上对象存储，或它一再出错，没有发布完，原来的网站还能看。请检查网络和 AWS_ENDPOINT_URL，再运行一次，会接着传',
  ]);
  expect(await verifyS3(locationAt('down/'))).toMatchObject({ id: one.release.id, troubles: [] });
});
