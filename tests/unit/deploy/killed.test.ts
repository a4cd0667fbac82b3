import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { publishToDir } from '../../../src/deploy/dir/publish-dir.ts';
import { verifyDir } from '../../../src/deploy/dir/verify-dir.ts';
import { readBuiltSite } from '../../../src/deploy/read-site.ts';
import { releaseOf } from '../../../src/output/release/release.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a site of forty pages, all with the same mark. */
function built(mark: string): string {
  const root = join(folder, `built-${mark}`);
  const files = new Map(
    Array.from({ length: 40 }, (_, index) => [`${index}/index.html`, Buffer.from(mark.repeat(1000))] as const),
  );
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  writeFileSync(join(root, 'release.json'), JSON.stringify(releaseOf('1', files)));
  return root;
}

const publish = (site: string, link: string): Promise<unknown> =>
  publishToDir(readBuiltSite(site), link, { keep: 3, isDryRun: false, now: new Date(), progress: () => {} });

test('a run killed at any of twenty points leaves the site that was there, whole, and the next run goes on from it', async () => {
  const [one, two] = [built('one'), built('two')];
  const link = join(folder, 'site');
  await publish(one, link);
  for (let point = 1; point <= 20; point += 1) {
    const { signal } = spawnSync(process.execPath, [
      join(projectRoot, 'tests/unit/deploy/publish-and-die.ts'),
      two,
      link,
      String(point / 20),
    ]);
    expect(signal).toBe('SIGKILL');
    expect(verifyDir(link)).toMatchObject({ id: readBuiltSite(one).release.id, troubles: [] });
  }
  await publish(two, link);
  expect(verifyDir(link)).toMatchObject({ id: readBuiltSite(two).release.id, troubles: [] });
  expect(readFileSync(join(link, '0/index.html'), 'utf8')).toContain('two');
});
