import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';
import { publishToDir } from '../../../src/deploy/dir/publish-dir.ts';
import { verifyDir } from '../../../src/deploy/dir/verify-dir.ts';
import type { BuiltSite } from '../../../src/deploy/read-site.ts';
import type { Summary } from '../../../src/deploy/summary.ts';
import { writeBuiltSite } from './built-site.ts';
import { hookFiles, type Operation } from './hook-files.ts';

let folder = '';
let one: BuiltSite;
let two: BuiltSite;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const build = (name: string): BuiltSite =>
    writeBuiltSite(join(folder, `built-${name}`), {
      'index.html': `page ${name}`,
      [`_astro/a.${name}.css`]: `style ${name}`,
      'a/icon.svg': 'the same icon',
    });
  [one, two] = [build('one'), build('two')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publish = (site: BuiltSite, link: string): Promise<Summary> =>
  publishToDir(site, link, { keep: 2, isDryRun: false, now: new Date(0), progress: () => {} });

/**
 * Publishes until a number of changes have been made to files, then changes nothing more, as a killed process; a file
 * that was being copied stays half.
 *
 * @returns Whether it was killed before it was done.
 */
async function publishKilledAfter(changes: number, site: BuiltSite, link: string): Promise<boolean> {
  let made = 0;
  const die = (name: string, args: readonly unknown[], operation: Operation): void => {
    if (made++ < changes) return;
    if (made === changes + 1 && name === 'copyFileSync') {
      operation(...args);
      truncateSync(String(args[1]), 3);
    }
    throw new Error('killed');
  };
  await hookFiles('changes', die, () => publish(site, link).catch(() => {}));
  return made > changes;
}

const idsIn = (store: string): string[] => readdirSync(store).filter((name) => /^[0-9a-f]{16}$/u.test(name));

test('a run killed before any change leaves one whole site, the old or the new, and the next run finishes', async () => {
  mkdirSync(join(folder, 'base'));
  await publish(one, join(folder, 'base', 'site'));
  const shown: string[] = [];
  for (let changes = 0; ; changes += 1) {
    const parent = join(folder, `run-${changes}`);
    cpSync(join(folder, 'base'), parent, { recursive: true, verbatimSymlinks: true });
    const link = join(parent, 'site');
    if (!(await publishKilledAfter(changes, two, link))) break;
    const { id, troubles } = verifyDir(link);
    expect([changes, troubles]).toEqual([changes, []]);
    shown.push(id);
    await publish(two, link);
    expect(verifyDir(link)).toMatchObject({ id: two.release.id, troubles: [] });
    expect(idsIn(`${link}.releases`).sort()).toEqual([one.release.id, two.release.id].sort());
    expect(listFiles(join(`${link}.releases`, two.release.id))).toEqual(
      [...Object.keys(two.release.files), 'release.json', '_astro/a.one.css'].sort(),
    );
  }
  expect([...new Set(shown)]).toEqual([one.release.id, two.release.id]);
});

test('a first run killed before any change shows nothing or the whole site, and the next run finishes', async () => {
  let changes = 0;
  for (; ; changes += 1) {
    const link = join(folder, `run-${changes}`);
    if (!(await publishKilledAfter(changes, one, link))) break;
    if (existsSync(link)) expect(verifyDir(link)).toMatchObject({ id: one.release.id, troubles: [] });
    await publish(one, link);
    expect(verifyDir(link)).toMatchObject({ id: one.release.id, troubles: [] });
  }
  expect(changes).toBeGreaterThan(10);
});

test('a run in another process keeps others out until it is killed', async () => {
  const link = join(folder, 'site');
  await publish(one, link);
  const script = fileURLToPath(new URL('publish-and-wait.ts', import.meta.url));
  const other = spawn(process.execPath, [script, two.folder, link, '3'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  await expect(publish(two, link)).rejects.toThrow('另一次发布正在进行，没有发布。请等它结束后重试');
  other.kill('SIGKILL');
  expect(await once(other, 'exit')).toEqual([null, 'SIGKILL']);
  expect(verifyDir(link)).toMatchObject({ id: one.release.id, troubles: [] });
  await publish(two, link);
  expect(verifyDir(link)).toMatchObject({ id: two.release.id, troubles: [] });
});
