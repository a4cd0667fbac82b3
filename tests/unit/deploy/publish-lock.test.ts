import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishToDir } from '../../../src/deploy/dir/publish-dir.ts';
import { changeStore, openStore } from '../../../src/deploy/dir/release-store.ts';
import type { BuiltSite } from '../../../src/deploy/read-site.ts';
import type { Summary } from '../../../src/deploy/summary.ts';
import { writeBuiltSite } from './built-site.ts';
import { hookFiles } from './hook-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lets a rival ask for a store at one operation on files of a run that is asking for it.
 *
 * @returns What became of both, and whether the run asked with fewer operations.
 */
async function race(link: string, point: number): Promise<{ mostInside: number; refusals: string[]; isOver: boolean }> {
  let [operations, inside, mostInside] = [0, 0, 0];
  let release = (): void => {};
  const bothAsked = new Promise<void>((resolve) => (release = resolve));
  const runs: Promise<void>[] = [];
  const start = (): void => {
    const run = changeStore(link, async () => {
      mostInside = Math.max(mostInside, (inside += 1));
      await bothAsked;
      inside -= 1;
    });
    runs.push(run);
  };
  await hookFiles(
    'all',
    () => void (operations++ === point && start()),
    async () => start(),
  );
  release();
  const results = await Promise.allSettled(runs);
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  return { mostInside, refusals, isOver: operations <= point };
}

test.each(['first', 'second'])(
  'of two runs that ask for the lock of a %s release one gets it, wherever they meet',
  async (which) => {
    let point = 0;
    for (; ; point += 1) {
      const link = join(folder, String(point));
      if (which === 'second') await changeStore(link, () => {});
      const { mostInside, refusals, isOver } = await race(link, point);
      if (isOver) break;
      expect([point, mostInside, refusals]).toEqual([point, 1, [expect.stringContaining('另一次发布正在进行')]]);
    }
    expect(point).toBeGreaterThan(8);
  },
);

test('what is published can be read while another run publishes, wherever they meet', async () => {
  const build = (name: string): BuiltSite => writeBuiltSite(join(folder, name), { 'index.html': name });
  const [one, two, three] = [build('one'), build('two'), build('three')];
  const publish = (site: BuiltSite, link: string): Promise<Summary> =>
    publishToDir(site, link, { keep: 2, isDryRun: false, now: new Date(0), progress: () => {} });
  let point = 0;
  for (; ; point += 1) {
    const link = join(folder, `site-${point}`);
    for (const site of [one, two]) await publish(site, link);
    let operations = 0;
    let rival: Promise<Summary> | undefined;
    const read = await hookFiles(
      'all',
      () => void (operations++ === point && (rival = publish(three, link))),
      async () => openStore(link),
    );
    await rival;
    expect([two.release.id, three.release.id]).toContain(read.current?.id);
    if (!rival) break;
  }
  expect(point).toBeGreaterThan(3);
});

test('a lock is free again after work that failed', async () => {
  const link = join(folder, 'site');
  await expect(changeStore(link, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await changeStore(link, () => 'done')).toBe('done');
});
