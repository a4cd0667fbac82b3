import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishToGit, rollBackGit, type GitOptions } from '../../../src/deploy/git/publish-git.ts';
import { verifyGit } from '../../../src/deploy/git/verify-git.ts';
import { readBuiltSite, type BuiltSite } from '../../../src/deploy/read-site.ts';
import { releaseOf } from '../../../src/output/release/release.ts';

// A real repository with a real bare one as its remote.
let folder = '';
let options: GitOptions;
const git = (at: string, ...args: string[]): string => execFileSync('git', args, { cwd: at, encoding: 'utf8' }).trim();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-git-'));
  for (const name of ['project', 'remote.git']) mkdirSync(join(folder, name));
  git(join(folder, 'remote.git'), 'init', '-q', '--bare');
  git(join(folder, 'project'), 'init', '-q');
  git(join(folder, 'project'), 'config', 'user.name', 'editor');
  git(join(folder, 'project'), 'config', 'user.email', 'editor@example.org');
  git(join(folder, 'project'), 'remote', 'add', 'origin', join(folder, 'remote.git'));
  options = { root: join(folder, 'project'), remote: 'origin', branch: 'gh-pages' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function built(name: string): BuiltSite {
  const files = {
    'index.html': name,
    'index.html.gz': `packed ${name}`,
    [`_astro/a.${name}.css`]: name,
    '中文/页.html': 'same',
  };
  const root = join(folder, `built-${name}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(
    join(root, 'release.json'),
    JSON.stringify(releaseOf('1', new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])))),
  );
  return readBuiltSite(root);
}

const remote = (...args: string[]): string => git(join(folder, 'remote.git'), '-c', 'core.quotepath=false', ...args);
const shown = (path: string): string => remote('show', `gh-pages:${path}`);

test('a site becomes a commit on the branch, history kept, without packed variants; the project itself is not touched', () => {
  for (const name of ['one', 'two']) publishToGit(built(name), options, false);
  expect(remote('log', '--format=%s', 'gh-pages').split('\n')).toEqual([
    `Publish release ${built('two').release.id}`,
    `Publish release ${built('one').release.id}`,
  ]);
  expect(remote('ls-tree', '-r', '--name-only', 'gh-pages').split('\n')).toEqual([
    '_astro/a.one.css',
    '_astro/a.two.css',
    'index.html',
    'release.json',
    '中文/页.html',
  ]);
  expect(shown('index.html')).toBe('two');
  expect(verifyGit(options)).toMatchObject({ id: built('two').release.id, troubles: [] });
  expect(git(options.root, 'status', '--short')).toBe('');
});

test('only what has changed counts as sent, and nothing new makes no commit', () => {
  publishToGit(built('one'), options, false);
  expect(publishToGit(built('two'), options, true).changes).toEqual([
    '增 _astro/a.two.css',
    '改 index.html',
    '改 release.json',
  ]);
  expect(publishToGit(built('one'), options, false)).toMatchObject({ isCurrent: true });
  expect(remote('rev-list', '--count', 'gh-pages')).toBe('1');
});

test('going back puts the release before on top, and then the one before that', () => {
  for (const name of ['one', 'two', 'three']) publishToGit(built(name), options, false);
  expect(rollBackGit(options)).toBe(built('two').release.id);
  expect([shown('index.html'), shown('_astro/a.three.css')]).toEqual(['two', 'three']);
  expect(rollBackGit(options)).toBe(built('one').release.id);
  expect(remote('rev-list', '--count', 'gh-pages')).toBe('5');
  expect(verifyGit(options).troubles).toEqual([]);
  expect(() => rollBackGit(options)).toThrow('没有更早的版本');
});

/** Puts a file on the branch by hand. */
function addByHand(path: string, text: string): void {
  const clone = join(folder, 'clone');
  git(folder, 'clone', '-q', join(folder, 'remote.git'), clone);
  try {
    git(clone, 'checkout', '-q', 'gh-pages');
  } catch {
    git(clone, 'checkout', '-q', '--orphan', 'gh-pages');
  }
  writeFileSync(join(clone, path), text);
  git(clone, 'add', '.');
  git(clone, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'by hand');
  git(clone, 'push', '-q', 'origin', 'gh-pages');
}

test('what somebody put on the branch beside the site stays', () => {
  publishToGit(built('one'), options, false);
  addByHand('CNAME', 'example.org');
  publishToGit(built('two'), options, false);
  expect([shown('CNAME'), shown('index.html')]).toEqual(['example.org', 'two']);
});

test('a branch with something else is refused untouched', () => {
  addByHand('index.html', 'other');
  expect(() => publishToGit(built('one'), options, false)).toThrow('不是本工具放的文件');
  expect(shown('index.html')).toBe('other');
});

test.each([
  ['a remote that is not there', { remote: '/no/such/remote.git' }, /找不到远端仓库/],
  ['a remote without a name', { remote: 'nowhere' }, /找不到远端仓库/],
  ['a folder that is no repository', { root: tmpdir() }, /找不到远端仓库/],
])('%s is told in one sentence', (_, wrong, words) => {
  expect(() => publishToGit(built('one'), { ...options, ...wrong }, false)).toThrow(words);
});
