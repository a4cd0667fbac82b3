import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { build } from '../../../scripts/build.ts';
import { bundle } from '../../../scripts/bundle.ts';
import { dev } from '../../../scripts/dev.ts';
import { serve } from '../../../scripts/serve.ts';
import { start } from '../../../scripts/start.ts';
import { projectRoot, readSettings } from '../../../src/build/site-settings.ts';
import { runCommand } from '../../command-run.ts';

test.each([
  ['', undefined],
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['HTTP://Example.org:8080', 'http://example.org:8080'],
])('SITE_URL=%s is %s', (given, read) => {
  expect(readSettings({ SITE_URL: given }).origin).toBe(read);
});

test.each([
  'example.org',
  'ftp://example.org',
  'https://',
  'https:example.org',
  'https://a b',
  'https://user@example.org',
  'https://example.org/?a',
  'https://example.org/#a',
])('SITE_URL=%s is refused', (given) => {
  expect(() => readSettings({ SITE_URL: given })).toThrow(`SITE_URL「${given}」不是网站地址`);
});

test('a path in SITE_URL is sent to BASE_PATH', () => {
  expect(() => readSettings({ SITE_URL: 'https://example.org/library' })).toThrow(
    '请只写 SITE_URL=https://example.org，把路径写进 BASE_PATH=/library/。',
  );
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['//', '/'],
  ['library', '/library/'],
  ['/library', '/library/'],
  ['/a//b-1.0/', '/a/b-1.0/'],
])('BASE_PATH=%s is %s', (given, read) => {
  expect(readSettings({ BASE_PATH: given }).base).toBe(read);
});

test.each([
  '/../',
  '/a/../b',
  '/./',
  '/a b/',
  '/a?b',
  '/a#b',
  '/%2e%2e/',
  'C:/library/',
  '\\library',
  'https://example.org/',
  '/库/',
])('BASE_PATH=%s is refused', (given) => {
  expect(() => readSettings({ BASE_PATH: given })).toThrow(`BASE_PATH「${given}」不能用作路径`);
});

test.each([
  [{}, true],
  [{ NO_PWA: '1' }, false],
  [{ SHOW_DRAFTS: '1' }, false],
  [{ NO_PWA: '', SHOW_DRAFTS: '' }, true],
])('with %j the site works offline: %s', (environment, works) => {
  expect(readSettings(environment).worksOffline).toBe(works);
});

test('drafts are shown only where the publisher asks for them', () => {
  expect([{}, { SHOW_DRAFTS: '' }, { SHOW_DRAFTS: '1' }].map((each) => readSettings(each).showsDrafts)).toEqual([
    false,
    false,
    true,
  ]);
});

test('reading settings changes no environment', () => {
  expect(readSettings(Object.freeze({ SITE_URL: 'https://example.org/', BASE_PATH: 'library' }))).toEqual({
    origin: 'https://example.org',
    base: '/library/',
    showsDrafts: false,
    worksOffline: true,
  });
});

test.each(Object.entries({ build, serve, start, dev, bundle }))(
  '%s ends with exit code 2 and only the message',
  async (_, command) => {
    const { code, out, error } = await runCommand(command, [], { env: { BASE_PATH: '/a b/' } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^BASE_PATH「\/a b\/」不能用作路径。.*\n$/);
  },
);

test('so does the script that builds', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    env: { ...process.env, BASE_PATH: '/a b/' },
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^BASE_PATH「\/a b\/」不能用作路径。.*\n$/);
});
