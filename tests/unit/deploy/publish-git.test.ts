import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BranchLocation } from '../../../src/deploy/git/branch.ts';
import { publishToGit, rollBackGit } from '../../../src/deploy/git/publish-git.ts';
import { verifyGit } from '../../../src/deploy/git/verify-git.ts';
import type { BuiltSite } from '../../../src/deploy/read-site.ts';
import { writeBuiltSite } from './built-site.ts';

const git = (at: string, ...args: string[]): string => execFileSync('git', args, { cwd: at, encoding: 'utf8' }).trim();

// A real repository with a real bare one as its remote, made once and copied for each test.
let template = '';
beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'deploy-git-template-'));
  git(template, 'init', '-q', '--template=', '--bare', 'remote.git');
  git(template, 'init', '-q', '--template=', 'project');
  appendFileSync(
    join(template, 'project', '.git', 'config'),
    '[user]\n\tname = editor\n\temail = editor@example.org\n[remote "origin"]\n\turl = ../remote.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n',
  );
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

let folder = '';
let location: BranchLocation;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-git-'));
  cpSync(template, folder, { recursive: true });
  location = { root: join(folder, 'project'), remote: 'origin', branch: 'gh-pages' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function built(name: string): BuiltSite {
  return writeBuiltSite(join(folder, `built-${name}`), {
    'index.html': name,
    'index.html.gz': `packed ${name}`,
    [`_astro/a.${name}.css`]: name,
    '中文/页.html': 'same',
  });
}

const remote = (...args: string[]): string => git(join(folder, 'remote.git'), '-c', 'core.quotepath=false', ...args);
const shown = (path: string): string => remote('show', `gh-pages:${path}`);

test('a site becomes a commit on the branch, history kept, without packed variants; the project itself is not touched', () => {
  for (const name of ['one', 'two']) publishToGit(built(name), location, false);
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
  expect(verifyGit(location)).toMatchObject({ id: built('two').release.id, troubles: [] });
  expect(git(location.root, 'status', '--short')).toBe('');
});

test('only what has changed counts as sent, and nothing new makes no commit', () => {
  publishToGit(built('one'), location, false);
  expect(publishToGit(built('two'), location, true).changes).toEqual([
    '增 _astro/a.two.css',
    '改 index.html',
    '改 release.json',
  ]);
  expect(publishToGit(built('one'), location, false)).toMatchObject({ isCurrent: true });
  expect(remote('rev-list', '--count', 'gh-pages')).toBe('1');
});

test('going back puts the previous release on top, and then the one before that', () => {
  for (const name of ['one', 'two', 'three']) publishToGit(built(name), location, false);
  expect(rollBackGit(location)).toBe(built('two').release.id);
  expect([shown('index.html'), shown('_astro/a.three.css')]).toEqual(['two', 'three']);
  expect(rollBackGit(location)).toBe(built('one').release.id);
  expect(remote('rev-list', '--count', 'gh-pages')).toBe('5');
  expect(verifyGit(location).troubles).toEqual([]);
  expect(() => rollBackGit(location)).toThrow('没有更早的版本');
});

/** Puts a file on the branch by hand: on top of its last commit, or as its first one. */
function addByHand(path: string, text: string, from: 'on top' | 'first'): void {
  const parent = from === 'on top' ? 'from refs/heads/gh-pages^0\n' : '';
  const input = `commit refs/heads/gh-pages\ncommitter a <a@example.org> 0 +0000\ndata 7\nby hand\n${parent}M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
  execFileSync('git', ['fast-import', '--quiet'], { cwd: join(folder, 'remote.git'), input });
}

test('what somebody put on the branch beside the site stays', () => {
  publishToGit(built('one'), location, false);
  addByHand('CNAME', 'example.org', 'on top');
  publishToGit(built('two'), location, false);
  expect([shown('CNAME'), shown('index.html')]).toEqual(['example.org', 'two']);
});

test('a branch with something else is refused untouched', () => {
  addByHand('index.html', 'other', 'first');
  expect(() => publishToGit(built('one'), location, false)).toThrow('不是本工具放的文件');
  expect(shown('index.html')).toBe('other');
});

test.each([
  ['a remote that is not there', { remote: '/no/such/remote.git' }, /找不到远端仓库/],
  ['a remote without a name', { remote: 'nowhere' }, /找不到远端仓库/],
  ['a folder that is no repository', { root: tmpdir() }, /找不到远端仓库/],
])('%s is explained in one sentence', (_, wrong, words) => {
  expect(() => publishToGit(built('one'), { ...location, ...wrong }, false)).toThrow(words);
});

test('a branch of a thousand files is verified in parts, each with its own content', () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p/${index}.html`, `page ${index}`]));
  const site = writeBuiltSite(join(folder, 'built-many'), many);
  publishToGit(site, location, false);
  expect(verifyGit(location)).toMatchObject({ files: 1000, troubles: [] });
  addByHand('p/700.html', 'other', 'on top');
  expect(verifyGit(location).troubles).toEqual(['p/700.html：内容同发布时不一样']);
});
