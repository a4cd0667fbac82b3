import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileKinds, type FileKind } from '../../../src/output/file-kinds.ts';
import { addedFile, summaryOf, type SiteFile, type Step } from '../../../src/output/site-file.ts';
import { keptByHosts } from '../../host-rules.ts';

// A new file of the site is one entry in the table and one writer.

const [table, days] = ['atlas/places.0123abcd.csv', 'atlas/days'];
const entries: readonly FileKind[] = [
  { paths: 'atlas/.+\\.[0-9a-f]{8}\\.csv', audience: 'reader', isHashed: true, offline: 'extra' },
  { paths: 'atlas/days', audience: 'machine', mediaType: 'text/calendar', announcesRelease: true },
];
const writer: Step = async function* (files) {
  yield* files;
  yield addedFile(table, '地点,次数\n'.repeat(500));
  yield addedFile(days, 'BEGIN:VCALENDAR\n'.repeat(500));
};

const tableFile = '../../../src/output/file-kinds.ts';

/** All that reads the table, loaded anew with the two entries in it. */
async function loadReaders() {
  vi.resetModules(); // test files of one worker share what they import
  vi.doMock(tableFile, async (original) => ({
    ...(await original<object>()),
    fileKinds: [...entries, ...fileKinds],
  }));
  return {
    ...(await import('../../../src/deploy/header-advice.ts')),
    ...(await import('../../../src/deploy/read-site.ts')),
    ...(await import('../../../src/deploy/s3/object-headers.ts')),
    ...(await import('../../../src/deploy/s3/plan.ts')),
    ...(await import('../../../src/output/disc/disc-files.ts')),
    ...(await import('../../../src/output/offline/offline-list.ts')),
    ...(await import('../../../src/output/offline/worker-files.ts')),
    ...(await import('../../../src/output/last-site.ts')),
    ...(await import('../../../src/output/steps/host-files.ts')),
    ...(await import('../../../src/output/steps/packed-variants.ts')),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'new-kind-'));
const site = new Map<string, SiteFile>();
let readers: Awaited<ReturnType<typeof loadReaders>>;

beforeAll(async () => {
  readers = await loadReaders();
  const { hostConfiguration, packedVariants, LastSite } = readers;
  async function* rendered(): AsyncGenerator<SiteFile> {
    yield addedFile('index.html', '<p>page</p>');
  }
  const steps = [writer, hostConfiguration('/'), packedVariants(new LastSite(folder, 'code'))];
  for await (const file of steps.reduce<AsyncIterable<SiteFile>>((files, step) => step(files), rendered()))
    site.set(file.path, file);
});
afterAll(() => {
  vi.doUnmock(tableFile);
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (path: string): string => new TextDecoder().decode(site.get(path)?.content);
const sums = (): Record<string, string> => Object.fromEntries([...site.values()].map(({ path, sum }) => [path, sum]));

test('is packed, and its variants are known as such', () => {
  for (const path of [table, days])
    for (const variant of [`${path}.gz`, `${path}.br`])
      expect([site.has(variant), readers.isPackedVariant(variant, sums())], variant).toEqual([true, true]);
});

test.each(Object.keys(keptByHosts(() => '', '/')))('is cached by %s as its name allows', (host) => {
  const isKept = keptByHosts(textOf, '/')[host];
  expect([isKept?.(table), isKept?.(days), isKept?.('index.html')]).toEqual([true, false, false]);
});

test('has its media type at hosts and in buckets', () => {
  expect([readers.headersOf(table), readers.headersOf(days)]).toEqual([
    { contentType: 'text/csv; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable' },
    { contentType: 'text/calendar; charset=utf-8', cacheControl: 'no-cache' },
  ]);
  expect(textOf('nginx.conf')).toContain('text/csv csv;');
  expect(textOf('Caddyfile')).toContain('header @csv Content-Type "text/csv; charset=utf-8"');
  expect(textOf('web.config')).toContain('fileExtension=".csv" mimeType="text/csv; charset=utf-8"');
});

test('comes to a disc where it is for readers', () => {
  const read = (path: string): Uint8Array => site.get(path)?.content ?? new Uint8Array();
  const scripts = { client: new Uint8Array(), search: new Uint8Array() };
  const disc = readers.discFiles({ paths: [...site.keys()], read, base: '/' }, scripts);
  expect(disc.map(({ path }) => path).filter((path) => path.startsWith('atlas/'))).toEqual([table]);
});

test('is kept offline where it is for readers, and the worker knows that its name contains a hash', async () => {
  const list = readers.offlineList([...site.values()].map(summaryOf), { bytes: 1, newest: [] });
  expect(list.asUsed.map(({ path }) => path)).toEqual(['index.html', table]);
  const [, worker] = await readers.workerFiles(list);
  expect(new TextDecoder().decode(worker?.content)).toContain(String.raw`["atlas/.+\\.[0-9a-f]{8}\\.csv",!0,!0]`);
});

test('is published in its turn: under its own name before anything is switched, or last of all', () => {
  const plan = readers.planRelease({ releases: [], current: undefined, obsolete: {} }, new Set(), sums());
  expect(plan.uploads).toContainEqual({ path: table, key: table });
  expect(plan.switches.at(-1)).toEqual([days]);
});

test('is missed by verification where a host does not let browsers keep it', () => {
  const headers = new Headers({ 'Cache-Control': 'no-cache' });
  expect([readers.missingHeaders(table, headers).length, readers.missingHeaders(days, headers).length]).toEqual([1, 0]);
});
