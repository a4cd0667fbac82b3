import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeployError } from '../../../src/deploy/deploy-error.ts';
import type { DeployTarget } from '../../../src/deploy/deploy-target.ts';
import { openTarget, targetForms } from '../../../src/deploy/open-target.ts';
import { parseS3Address } from '../../../src/deploy/s3/s3-location.ts';
import { writeBuiltSite } from './built-site.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'target-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (text: string): DeployTarget => openTarget(text, { root, remote: 'origin', env: {} });

test.each([
  'dir:/srv/www/site',
  'dir:../site',
  ' git:gh-pages ',
  'git:sites/main',
  's3://my-bucket',
  's3://my-bucket/a',
])('%j is a target', (text) => {
  expect(Object.keys(open(text)).sort()).toEqual(['publish', 'rollBack', 'verify']);
});

describe('what is no target is refused with what to write', () => {
  test.each(['', 'dir:', '/srv/www', 'ftp://host/', 's3://', 'git:'])('%j', (text) => {
    expect(() => open(text)).toThrow(DeployError);
    expect(() => open(text)).toThrow(`看不懂发布目标「${text}」。可以写 ${targetForms}`);
  });

  test.each(['git:-f', 'git:a..b', 'git:a b', 'git:/a', 'git:a/', 'git:a//b', 'git:a.lock', 'git:a@{1}'])(
    '%j',
    (text) => {
      expect(() => open(text)).toThrow('不能用作分支名');
    },
  );

  test.each(['s3://UPPER/x', 's3://a', 's3://a b/x'])('%j', (text) => {
    expect(() => open(text)).toThrow('不能用作桶名');
  });

  test('s3://my-bucket/../x', () => {
    expect(() => open('s3://my-bucket/../x')).toThrow('不能有 . 和 ..');
  });
});

test('all forms are listed', () => {
  expect(targetForms).toBe('dir:/srv/www/site（本机文件夹）、git:gh-pages（Git 分支）或 s3://桶/前缀（对象存储）');
});

test.each([
  ['my-bucket', { bucket: 'my-bucket', prefix: '' }],
  ['my-bucket//a/b/', { bucket: 'my-bucket', prefix: 'a/b/' }],
  ['my-bucket/文库', { bucket: 'my-bucket', prefix: '文库/' }],
])('%s is a bucket and a prefix', (address, parsed) => {
  expect(parseS3Address(address)).toEqual(parsed);
});

test('a folder is below that of the project unless it is absolute, and is published, verified and set back', async () => {
  const target = open('dir:site');
  const options = { keep: 3, grace: 60, isDryRun: false, now: new Date(0), progress: () => {} };
  const sites = ['one', 'two'].map((name) => writeBuiltSite(join(root, name), { 'index.html': name }));
  const ids = sites.map(({ release }) => release.id);
  for (const site of sites) await target.publish(site, options);
  expect(existsSync(join(root, 'site', 'index.html'))).toBe(true);
  expect(await target.verify()).toEqual({ id: ids[1], files: 1, troubles: [], advice: [] });
  expect(await target.rollBack(options)).toBe(ids[0]);
  expect(await open(`dir:${join(root, 'site')}`).verify()).toMatchObject({ id: ids[0], troubles: [] });
});
