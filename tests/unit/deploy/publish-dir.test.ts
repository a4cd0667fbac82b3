import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishToDir, rollBackDir } from '../../../src/deploy/dir/publish-dir.ts';
import { changeStore } from '../../../src/deploy/dir/release-store.ts';
import { verifyDir } from '../../../src/deploy/dir/verify-dir.ts';
import { readBuiltSite, type BuiltSite } from '../../../src/deploy/read-site.ts';
import type { Summary } from '../../../src/deploy/summary.ts';
import { writeBuiltSite } from './built-site.ts';

let folder = '';
let link = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  link = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A built site with a stylesheet of its own; all have the same icon. */
function built(name: string): BuiltSite {
  return writeBuiltSite(join(folder, `built-${name}`), {
    'index.html': `<link href="/_astro/a.${name}.css">${name}`,
    [`_astro/a.${name}.css`]: name,
    'a/icon.svg': 'icon',
  });
}

const publish = (site: BuiltSite, options: { keep?: number; isDryRun?: boolean } = {}): Promise<Summary> =>
  publishToDir(site, link, { keep: 3, isDryRun: false, now: new Date(0), progress: () => {}, ...options });
const shown = (path = 'index.html'): string => readFileSync(join(link, path), 'utf8');

test('a site is published beside the others, and the served folder is a link to it', async () => {
  const site = built('one');
  expect(await publish(site)).toMatchObject({ id: site.release.id, isCurrent: false, sent: { files: 4 }, kept: 0 });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(shown()).toContain('one');
  expect(verifyDir(link)).toEqual({ id: site.release.id, files: 3, troubles: [], advice: [] });
});

test('what has not changed is not sent again', async () => {
  await publish(built('one'));
  expect(await publish(built('one'))).toMatchObject({ isCurrent: true, sent: { files: 0 } });
  expect(await publish(built('two'))).toMatchObject({ isCurrent: false, sent: { files: 3 }, kept: 1 });
});

test('pages that readers have open still find their files after the next releases', async () => {
  for (const name of ['one', 'two', 'three']) await publish(built(name));
  expect([shown(), shown('_astro/a.one.css'), shown('_astro/a.two.css')]).toEqual([
    expect.stringContaining('three'),
    'one',
    'two',
  ]);
});

test('as many releases stay as asked for', async () => {
  const sites = ['one', 'two', 'three', 'four'].map(built);
  for (const site of sites) await publish(site, { keep: 2 });
  const stored = readdirSync(`${link}.releases`).filter((name) => !['releases.json', 'publish.lock'].includes(name));
  expect(stored.sort()).toEqual(
    sites
      .slice(2)
      .map(({ release }) => release.id)
      .sort(),
  );
});

test('going back shows the previous release, and the one before that', async () => {
  for (const name of ['one', 'two', 'three']) await publish(built(name));
  await rollBackDir(link);
  expect([shown(), shown('_astro/a.three.css')]).toEqual([expect.stringContaining('two'), 'three']);
  await rollBackDir(link);
  expect(shown()).toContain('one');
  await expect(rollBackDir(link)).rejects.toThrow('没有更早的版本');
  expect(shown()).toContain('one');
});

test('a dry run reports what would change and touches nothing', async () => {
  expect((await publish(built('one'), { isDryRun: true })).changes).toContain('增 index.html');
  expect(existsSync(link) || existsSync(`${link}.releases`)).toBe(false);
  await publish(built('one'));
  expect((await publish(built('two'), { isDryRun: true })).changes).toEqual([
    '增 _astro/a.two.css',
    '改 index.html',
    '改 release.json',
  ]);
  expect(shown()).toContain('one');
});

test('a damaged file is found, and publishing again mends it', async () => {
  await publish(built('one'));
  writeFileSync(join(link, 'index.html'), 'changed by hand');
  expect(verifyDir(link).troubles).toEqual(['index.html：内容同发布时不一样']);
  await publish(built('one'));
  expect(verifyDir(link).troubles).toEqual([]);
});

test('what the web server has to read can be read by it, whatever the mask of the publisher', async () => {
  const mask = process.umask(0o077);
  try {
    await publish(built('one'));
  } finally {
    process.umask(mask);
  }
  const modes = [`${link}.releases`, join(link, 'a'), join(link, 'index.html')].map((path) =>
    (statSync(path).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(['755', '755', '644']);
});

describe('what is not ours is never touched', () => {
  test.each<[string, () => void]>([
    ['a folder with other files', () => (mkdirSync(link), writeFileSync(join(link, 'index.html'), 'other'))],
    ['a file', () => writeFileSync(link, 'other')],
    ['a link to somewhere else', () => (mkdirSync(join(folder, 'other')), symlinkSync('other', link))],
    [
      'a store with other files',
      () => (mkdirSync(`${link}.releases`), writeFileSync(join(`${link}.releases`, 'a.txt'), 'other')),
    ],
    [
      'a store whose list is damaged',
      () => (
        mkdirSync(`${link}.releases`),
        writeFileSync(join(`${link}.releases`, 'releases.json'), '{"format":1,"releases":[{"name":"../../x"}]}')
      ),
    ],
  ])('%s', async (_, prepare) => {
    const site = built('one');
    prepare();
    const before = readdirSync(folder, { recursive: true }).sort();
    await expect(publish(site)).rejects.toThrow(/不是本工具/);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  test('but an empty folder gives way', async () => {
    mkdirSync(link);
    await publish(built('one'));
    expect(shown()).toContain('one');
  });
});

describe('what cannot be done is explained in one sentence', () => {
  test('a folder whose parent does not exist', async () => {
    await expect(
      publishToDir(built('one'), join(folder, 'no', 'such'), {
        keep: 2,
        isDryRun: false,
        now: new Date(),
        progress: () => {},
      }),
    ).rejects.toThrow('上级文件夹不存在');
  });

  test('another run that is publishing there', async () => {
    await publish(built('one'));
    await changeStore(link, async () => {
      await expect(publish(built('two'))).rejects.toThrow('另一次发布正在进行');
      await expect(rollBackDir(link)).rejects.toThrow('另一次发布正在进行');
    });
    expect(shown()).toContain('one');
    await publish(built('two'));
    expect(shown()).toContain('two');
  });

  test('a build that was changed by hand, or shows drafts', () => {
    const { folder: root, release } = built('one');
    writeFileSync(join(root, 'release.json'), JSON.stringify({ ...release, drafts: true }));
    expect(() => readBuiltSite(root)).toThrow('带有草稿');
    writeFileSync(join(root, 'index.html'), 'other');
    expect(() => readBuiltSite(root)).toThrow('同生成时不一样');
    rmSync(join(root, 'release.json'));
    expect(() => readBuiltSite(root)).toThrow('请先运行 npm run build');
  });
});
