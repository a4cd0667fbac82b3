import { describe, expect, test } from 'vitest';
import { planRelease } from '../../../src/deploy/s3/plan.ts';
import { planCleanup } from '../../../src/deploy/s3/plan-cleanup.ts';
import { contentKey, type Published } from '../../../src/deploy/s3/published.ts';

const old = {
  '_astro/a.11111111.css': 'css1',
  'index.html': 'i1',
  'gone/index.html': 'g1',
  '_client/client.js': 'c1',
  'release.json': 'r1',
};
const next = {
  '_astro/a.22222222.css': 'css2',
  'index.html': 'i2',
  'new/index.html': 'n2',
  'new/form.docx': 'f2',
  '_client/client.js': 'c2',
  'release.json': 'r2',
};
const contentsOf = (files: Record<string, string>): string[] =>
  Object.entries(files)
    .filter(([path]) => !path.startsWith('_astro/'))
    .map(([, sum]) => contentKey(sum));
const existing = new Set([...Object.keys(old), ...contentsOf(old)]);
const published: Published = {
  releases: [{ id: 'old', at: '2026-01-01T00:00:00Z', files: old }],
  current: 'old',
  obsolete: {},
};

describe('a release takes the place of another', () => {
  const plan = planRelease(published, existing, next);

  test('when everything new has arrived under names that nobody asks for', () => {
    expect(plan.uploads.map(({ key }) => key).sort()).toEqual(['_astro/a.22222222.css', ...contentsOf(next)].sort());
  });

  test('in an order in which every page finds its files', () => {
    expect(plan.switches).toEqual([
      ['new/form.docx'],
      ['new/index.html'],
      ['index.html'],
      ['_client/client.js'],
      ['release.json'],
    ]);
  });
});

test('what has arrived before an interruption is not sent again, and every file is put in its place', () => {
  const half: Published = { ...published, current: undefined };
  const { uploads, switches } = planRelease(
    half,
    new Set([...existing, '_astro/a.22222222.css', contentKey('i2')]),
    next,
  );
  expect(uploads.map(({ path }) => path).sort()).toEqual([
    '_client/client.js',
    'new/form.docx',
    'new/index.html',
    'release.json',
  ]);
  expect(switches.flat().sort()).toEqual([
    '_client/client.js',
    'index.html',
    'new/form.docx',
    'new/index.html',
    'release.json',
  ]);
});

test('the same release again changes nothing', () => {
  const same: Published = { ...published, releases: [{ id: 'new', at: '', files: next }], current: 'new' };
  expect(planRelease(same, new Set([...Object.keys(next), ...contentsOf(next)]), next)).toEqual({
    uploads: [],
    switches: [],
  });
});

test('a file that is missing at the target is put there again', () => {
  const all = [...Object.keys(old), ...contentsOf(old)].filter(
    (key) => key !== 'index.html' && key !== '_astro/a.11111111.css',
  );
  const { uploads, switches } = planRelease(published, new Set(all), old);
  expect([uploads, switches]).toEqual([
    [{ path: '_astro/a.11111111.css', key: '_astro/a.11111111.css' }],
    [['index.html']],
  ]);
});

describe('when a release is in its place', () => {
  const now = new Date('2026-01-02T00:00:00Z');
  const retention = { keep: 2, grace: 60, now };
  const release = { id: 'new', at: now.toISOString(), files: next };
  const listed: Published = { ...published, releases: [...published.releases, release], current: undefined };
  const after = new Set([...existing, ...Object.keys(next), ...contentsOf(next), 'robots-of-the-host.txt']);

  test('as many releases stay as asked for, and their files', () => {
    const { published: kept, expired } = planCleanup(listed, after, release, retention);
    expect(kept).toEqual({
      releases: [published.releases[0], release],
      current: 'new',
      obsolete: { 'gone/index.html': now.toISOString() },
    });
    expect(expired).toEqual([]);
  });

  test('what no release has any more stays for readers who have an old page open, and goes after the grace time, pages first; others are never touched', () => {
    const first = planCleanup(listed, after, release, { ...retention, keep: 1 });
    const unused = ['gone/index.html', '_astro/a.11111111.css', ...contentsOf(old)];
    expect([Object.keys(first.published.obsolete).sort(), first.expired]).toEqual([[...unused].sort(), []]);
    const later = planCleanup(first.published, after, release, {
      ...retention,
      keep: 1,
      now: new Date(now.getTime() + 3_600_000),
    });
    expect([later.published.obsolete, later.expired[0], [...later.expired].sort()]).toEqual([
      {},
      'gone/index.html',
      [...unused].sort(),
    ]);
  });

  test('a page that comes back is wanted again', () => {
    const first = planCleanup(listed, after, release, { ...retention, keep: 1 });
    const back = { ...release, id: 'back', files: { ...next, 'gone/index.html': 'g1' } };
    const later = planCleanup({ ...first.published, releases: [release, back] }, after, back, retention);
    expect(Object.keys(later.published.obsolete)).not.toContain('gone/index.html');
  });
});
