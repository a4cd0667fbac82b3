import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyFiles, engineFiles } from '../../../src/build/copy-engine.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { listFiles } from '../../../src/files/list-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
}

test('without git, the engine is what is neither content nor made by a command', () => {
  write('package.json', '.npmrc', 'src/ui-text.ts', 'tests/fixtures/content/steps/a.mdx', 'public/.nojekyll');
  write('content/steps/a.mdx', 'tests/content/a.test.ts', 'CHANGELOG.md', 'debug.log', '.cache/site-1/index.html');
  write('node_modules/a/index.js', 'dist/index.html', '.git/config', 'duibiao-0.1.0-offline/index.html');
  expect(engineFiles(root)).toEqual([
    ...['.npmrc', 'package.json', 'public/.nojekyll', 'src/ui-text.ts', 'tests/fixtures/content/steps/a.mdx'],
  ]);
});

test('with git, what git ignores is no part of the engine', () => {
  const files = engineFiles(projectRoot);
  expect(files).toEqual(expect.arrayContaining(['package.json', 'scripts/build.ts']));
  expect(files.filter((file) => /^(?:node_modules|dist|content|\.cache)\//.test(file))).toEqual([]);
});

test('files are copied with their folders', () => {
  write('from/a.txt', 'from/b/c.txt', 'from/d.txt');
  copyFiles(join(root, 'from'), join(root, 'to'), ['a.txt', 'b/c.txt']);
  expect(listFiles(join(root, 'to'))).toEqual(['a.txt', 'b/c.txt']);
});
