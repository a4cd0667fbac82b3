import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite, type BuildOptions } from '../../../src/build/build-site.ts';
import { readSettings } from '../../../src/build/site-settings.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-site-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content', 'a.mdx'), 'first');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes the content's text as the home page, and counts how often it was asked to. */
function spyRender() {
  const calls: string[] = [];
  const render: BuildOptions['render'] = async ({ root: from, folder }) => {
    calls.push(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), readFileSync(join(from, 'content', 'a.mdx')));
  };
  return { calls, render };
}

const sound: BuildOptions['check'] = () => ({ isPublishable: true, report: 'sound' });
const build = (options: Partial<BuildOptions> = {}) =>
  buildSite({ root, settings: readSettings({}), check: sound, render: spyRender().render, ...options });
const homePage = (): string => readFileSync(join(root, 'dist', 'index.html'), 'utf8');
const leftovers = (): string[] => readdirSync(join(root, '.cache')).filter((name) => name !== 'build.json');

test('a build puts the rendered site into dist and leaves nothing else behind', async () => {
  expect(await build()).toMatchObject({ outcome: 'built', size: { files: 1, pages: 1, bytes: 5 } });
  expect(homePage()).toBe('first');
  expect(leftovers()).toEqual([]);
});

test('a second build without a change renders nothing', async () => {
  await build();
  const { calls, render } = spyRender();
  expect(await build({ render })).toMatchObject({ outcome: 'current' });
  expect(calls).toEqual([]);
});

test.each([
  ['changed content', () => writeFileSync(join(root, 'content', 'a.mdx'), 'other')],
  ['a new source file', () => (mkdirSync(join(root, 'src')), writeFileSync(join(root, 'src', 'x.ts'), ''))],
  ['a damaged dist', () => writeFileSync(join(root, 'dist', 'index.html'), 'cut')],
  ['a missing dist', () => rmSync(join(root, 'dist'), { recursive: true })],
])('%s makes the next build render again', async (_, change) => {
  await build();
  change();
  const { calls, render } = spyRender();
  expect(await build({ render })).toMatchObject({ outcome: 'built' });
  expect(calls).toHaveLength(1);
});

test('other settings make the next build render again', async () => {
  await build({ settings: readSettings({}) });
  expect(await build({ settings: readSettings({ BASE_PATH: '/library/' }) })).toMatchObject({ outcome: 'built' });
});

test('content errors stop the build before anything is rendered and keep the last good dist', async () => {
  await build();
  writeFileSync(join(root, 'content', 'a.mdx'), 'broken');
  const { calls, render } = spyRender();
  expect(await build({ check: () => ({ isPublishable: false, report: 'broken' }), render })).toEqual({
    outcome: 'refused',
    report: 'broken',
  });
  expect(calls).toEqual([]);
  expect(homePage()).toBe('first');
});

test('a failing render keeps the last good dist and leaves nothing behind', async () => {
  await build();
  writeFileSync(join(root, 'content', 'a.mdx'), 'second');
  const failing: BuildOptions['render'] = async ({ folder }) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), 'half');
    throw new Error('no');
  };
  await expect(build({ render: failing })).rejects.toThrow('no');
  expect(homePage()).toBe('first');
  expect(leftovers()).toEqual([]);
});

test('what a killed build left behind is removed', async () => {
  mkdirSync(join(root, '.cache', 'site-999999999'), { recursive: true });
  await build();
  expect(existsSync(join(root, '.cache', 'site-999999999'))).toBe(false);
});

test('a fresh build renders without a last site and without what earlier builds have kept', async () => {
  await build();
  for (const name of ['index', 'cards', 'types']) mkdirSync(join(root, '.cache', name));
  const seen: boolean[] = [];
  const { render } = spyRender();
  const looking: BuildOptions['render'] = async (folders, settings) => {
    const kept = ['index', 'cards', 'types'].map((name) => join(folders.cache, name));
    seen.push(...[folders.last, ...kept].map((path) => existsSync(path)));
    await render(folders, settings);
  };
  expect(await build({ isFresh: true, render: looking })).toMatchObject({ outcome: 'built' });
  // Types are kept by another command.
  expect(seen).toEqual([false, false, false, true]);
  expect(homePage()).toBe('first');
});
