import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishToDir } from '../../src/deploy/dir/publish-dir.ts';
import { readBuiltSite } from '../../src/deploy/read-site.ts';
import { releaseOf, sha256 } from '../../src/output/release/release.ts';

const publish = new URL('publish.ts', import.meta.url).pathname;
const onSmallDisk = new URL('on-small-disk.ts', import.meta.url).pathname;
let folder = '';
let disk = '';

/** Writes a built site of one page and one picture. */
function built(name: string, pictureBytes: number): string {
  const site = join(folder, name);
  const files = new Map<string, Uint8Array>([
    ['index.html', Buffer.from(name)],
    [`_astro/picture.${name}.png`, randomBytes(pictureBytes)],
  ]);
  mkdirSync(join(site, '_astro'), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(site, path), content);
  const sums = new Map([...files].map(([path, content]) => [path, sha256(content)]));
  writeFileSync(join(site, 'release.json'), JSON.stringify(releaseOf({ version: '1', derivedBy: 'code' }, sums)));
  return site;
}

/** Runs a script with a disk of its own at `disk`; needs Linux. */
function withDisk(options: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const mounted = spawnSync(
    'unshare',
    [
      '-rm',
      'sh',
      '-c',
      'mount -t tmpfs -o "$1" tmpfs "$2" && shift 2 && exec "$@"',
      'sh',
      options,
      disk,
      process.execPath,
      ...args,
    ],
    { encoding: 'utf8' },
  );
  if (mounted.error) throw new Error('没有 unshare，试不了满的磁盘。请在 Linux 上运行', { cause: mounted.error });
  return mounted;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-disk-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a full disk is explained in one sentence; the old site stays, and nothing half done takes up the disk', () => {
  const { status, stdout, stderr } = withDisk(
    'size=600k',
    onSmallDisk,
    join(disk, 'site'),
    built('small', 100_000),
    built('large', 2_000_000),
    built('other', 200_000),
  );
  expect([status, stderr]).toEqual([0, '']);
  const { messages, troubles, shown, files } = JSON.parse(stdout) as {
    messages: string[];
    troubles: string[];
    shown: string;
    files: string[];
  };
  expect(messages[1]).toBe(`${join(disk, 'site')} 所在的磁盘已满，没有发布，原来的网站没有动。请腾出空间后重试`);
  // The third fits again into what the second had filled.
  expect([shown, troubles, messages[2]]).toEqual(['other', [], readBuiltSite(join(folder, 'other')).release.id]);
  expect(files.filter((path) => path.includes('large'))).toEqual([]);
});

test('a disk that may only be read is explained in one sentence', () => {
  const { status, stderr } = withDisk('ro', publish, 'dir', built('one', 10), join(disk, 'site'));
  expect([status, stderr.trim()]).toEqual([
    2,
    `没有权限写入 ${join(disk, 'site')}，没有发布。请换有权限的用户运行，或请管理员授权`,
  ]);
});

test('a folder that nobody may write is explained in one sentence', async () => {
  const site = readBuiltSite(built('two', 10));
  await expect(
    publishToDir(site, '/sys/site', { keep: 3, isDryRun: false, now: new Date(), progress: () => {} }),
  ).rejects.toThrow('没有权限写入 /sys/site，没有发布');
});
