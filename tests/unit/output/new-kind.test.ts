import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { headersOf } from '../../../src/deploy/s3/object-headers.ts';
import { planRelease } from '../../../src/deploy/s3/plan.ts';
import { isPackedVariant } from '../../../src/deploy/read-site.ts';
import { missingHeaders } from '../../../src/deploy/header-advice.ts';
import { discFiles } from '../../../src/output/disc/disc-files.ts';
import type * as FileKinds from '../../../src/output/file-kinds.ts';
import { makeWorker } from '../../../src/output/offline/make-worker.ts';
import { offlineList } from '../../../src/output/offline/offline-list.ts';
import { PackCache } from '../../../src/output/packing/pack-cache.ts';
import { addedFile, summaryOf, type SiteFile, type Step } from '../../../src/output/site-file.ts';
import { hostConfiguration } from '../../../src/output/steps/host-files.ts';
import { packedVariants } from '../../../src/output/steps/packed-variants.ts';
import { keptByHosts } from '../../host-rules.ts';

// A new file of the site takes one entry in the table and one writer. The entries:
vi.mock('../../../src/output/file-kinds.ts', async (original) => {
  const kinds = await original<typeof FileKinds>();
  return {
    ...kinds,
    fileKinds: [
      { paths: 'atlas/.+\\.[0-9a-f]{8}\\.csv', audience: 'reader', isHashed: true, offline: 'extra' },
      { paths: 'atlas/days', audience: 'machine', mediaType: 'text/calendar', announcesRelease: true },
      ...kinds.fileKinds,
    ] satisfies FileKinds.FileKind[],
  };
});

const [table, days] = ['atlas/places.0123abcd.csv', 'atlas/days'];

/** The writer. */
const atlas: Step = async function* (files) {
  yield* files;
  yield addedFile(table, '地点,次数\n'.repeat(500));
  yield addedFile(days, 'BEGIN:VCALENDAR\n'.repeat(500));
};

const folder = mkdtempSync(join(tmpdir(), 'new-kind-'));
const site = new Map<string, SiteFile>();

beforeAll(async () => {
  async function* rendered(): AsyncGenerator<SiteFile> {
    yield addedFile('index.html', '<p>page</p>');
  }
  const steps = [atlas, hostConfiguration('/'), packedVariants(new PackCache(folder))];
  for await (const file of steps.reduce<AsyncIterable<SiteFile>>((files, step) => step(files), rendered()))
    site.set(file.path, file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string): string => new TextDecoder().decode(site.get(path)?.content);
const sums = (): Record<string, string> => Object.fromEntries([...site.values()].map(({ path, sum }) => [path, sum]));

test('is packed, and its variants are known as such', () => {
  for (const path of [table, days])
    for (const variant of [`${path}.gz`, `${path}.br`])
      expect([site.has(variant), isPackedVariant(variant, sums())], variant).toEqual([true, true]);
});

test.each(Object.keys(keptByHosts(() => '', '/')))('is cached by %s as its name allows', (host) => {
  const isKept = keptByHosts(textOf, '/')[host];
  expect([isKept?.(table), isKept?.(days), isKept?.('index.html')]).toEqual([true, false, false]);
});

test('has its media type at hosts and in buckets', () => {
  expect([headersOf(table), headersOf(days)]).toEqual([
    { contentType: 'text/csv; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable' },
    { contentType: 'text/calendar; charset=utf-8', cacheControl: 'no-cache' },
  ]);
  expect(textOf('nginx.conf')).toContain('text/csv csv;');
  expect(textOf('Caddyfile')).toContain('header @csv Content-Type "text/csv; charset=utf-8"');
  expect(textOf('web.config')).toContain('fileExtension=".csv" mimeType="text/csv; charset=utf-8"');
});

test('comes to a disc where it is for readers', () => {
  const files = new Map([...site].map(([path, { content }]) => [path, content]));
  const disc = discFiles(files, '/', { client: new Uint8Array(), search: new Uint8Array() });
  expect([...disc.keys()].filter((path) => path.startsWith('atlas/'))).toEqual([table]);
});

test('is kept offline where it is for readers, and the worker knows that its name contains a hash', async () => {
  const list = offlineList([...site.values()].map(summaryOf), 1);
  expect(list.asUsed).toContain(table);
  expect(list.asUsed).not.toContain(days);
  expect(await makeWorker(list)).toContain('atlas/.+');
});

test('is published in its turn: under its own name before anything is switched, or last of all', () => {
  const plan = planRelease({ releases: [], current: undefined, obsolete: {} }, new Set(), sums());
  expect(plan.uploads).toContainEqual({ path: table, key: table });
  expect(plan.switches.at(-1)).toEqual([days]);
});

test('is missed by verification where a host does not let browsers keep it', () => {
  const headers = new Headers({ 'Cache-Control': 'no-cache' });
  expect([missingHeaders(table, headers).length, missingHeaders(days, headers).length]).toEqual([1, 0]);
});
