import type { HookParameters } from 'astro';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentCheck } from '../../../src/integrations/content-check.ts';

const sound = '---\ntitle: 甲\ndescription: 乙。\nupdated: 2026-03-02\n---\n';
let root = '';
let page = '';
let logged: string[] = [];
let watcher: EventEmitter & { add(path: string): void };

beforeEach(() => {
  vi.useFakeTimers();
  root = mkdtempSync(join(tmpdir(), 'content-watch-'));
  page = join(root, 'content', 'pages', 'a.mdx');
  mkdirSync(join(root, 'content', 'pages'), { recursive: true });
  writeFileSync(page, sound);
  watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const log = (level: string) => (message: string) => logged.push(`${level}: ${message}`);
  const parameters = {
    command: 'dev',
    injectScript: () => undefined,
    config: { root: pathToFileURL(`${root}/`) },
    logger: { info: log('info'), error: log('error') },
    server: { watcher, middlewares: { use: () => undefined } },
  };
  const { hooks } = contentCheck();
  void hooks['astro:config:setup']?.(parameters as unknown as HookParameters<'astro:config:setup'>);
  void hooks['astro:server:setup']?.(parameters as unknown as HookParameters<'astro:server:setup'>);
  logged = [];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

/** Saves the page and lets the time pass that an author would notice. */
function save(text: string): void {
  writeFileSync(page, text);
  watcher.emit('all', 'change', page);
  vi.advanceTimersByTime(400);
}

test('a change that breaks the content prints the report, and one that mends it a single line', () => {
  save(`${sound}\n前<3\n`);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^error: 1 处要改：\ncontent\/pages\/a\.mdx.*mdx-syntax/s);
  save(sound);
  expect(logged.slice(1)).toEqual(['info: 内容检查通过：1 个文件，没有发现问题。']);
});

test('changes in quick succession are checked once', () => {
  for (let change = 0; change < 5; change += 1) {
    watcher.emit('all', 'change', page);
    vi.advanceTimersByTime(100);
  }
  expect(logged).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(logged).toHaveLength(1);
});

test('changes outside the content are not checked', () => {
  watcher.emit('all', 'change', join(root, 'src', 'a.ts'));
  watcher.emit('all', 'add', join(root, 'content-old', 'a.mdx'));
  vi.advanceTimersByTime(400);
  expect(logged).toEqual([]);
});

test('content that cannot be read is told, and the next change tries again', () => {
  rmSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content'), '');
  watcher.emit('all', 'change', page);
  vi.advanceTimersByTime(400);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^error: 内容没有读成，存盘后会再试：/);
  rmSync(join(root, 'content'));
  mkdirSync(join(root, 'content', 'pages'), { recursive: true });
  save(sound);
  expect(logged.slice(1)).toEqual(['info: 内容检查通过：1 个文件，没有发现问题。']);
});
