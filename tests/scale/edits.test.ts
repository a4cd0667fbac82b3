import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { libraryFiles } from '../../bench/scale/library/library.ts';
import { writeLibrary } from '../../bench/scale/write-library.ts';
import { pick, randomFrom } from '../../bench/search/random.ts';
import { copyFiles, engineFiles } from '../../src/build/copy-engine.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { sha256 } from '../../src/output/release/release.ts';
import { buildEnvironment } from '../site/build-environment.ts';
import { caseCount, damages, edits } from './edits.ts';

/** Below the project, where packages are found. */
const folder = join(projectRoot, '.cache', 'scale');
const [base, warm, clean] = ['base', 'warm', 'clean'].map((name) => join(folder, name)) as [string, string, string];

/** Builds a project with its own command; throws with what it printed when there is no site. */
function build(root: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: buildEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${root}: ${status}\n${stdout}\n${stderr}`);
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });

function copyTo(to: string): void {
  remove(to);
  cpSync(base, to, { recursive: true });
}

/** Sum of every file of a project's site by path. */
const siteOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(join(root, 'dist')).map((path) => [path, sha256(readFileSync(join(root, 'dist', path)))]),
  );

/**
 * Builds from nothing but the project's own files. Compiled pages are left where the code is as it was: they take most
 * of the time, and what becomes of them when they are damaged is one of the edits.
 */
function buildClean(isCodeChanged: boolean): void {
  for (const name of listFiles(join(clean, '.cache')))
    if (isCodeChanged || !name.startsWith('pages/')) remove(join(clean, '.cache', name));
  for (const made of ['dist', '.astro']) remove(join(clean, made));
  build(clean);
}

beforeAll(() => {
  remove(folder);
  mkdirSync(folder, { recursive: true });
  copyFiles(projectRoot, base, engineFiles(projectRoot));
  writeLibrary(join(base, 'content'), libraryFiles({ cases: caseCount }));
  build(base);
});

describe.each(Array.from({ length: 20 }, (_, index) => index + 1))('seed %i:', (seed) => {
  test('after each of ten edits the site is byte for byte the one that a clean build gives', () => {
    const random = randomFrom(`edits ${seed}`);
    copyTo(warm);
    copyTo(clean);
    const done: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      const name = pick(random, Object.keys(edits));
      const editSeed = `${seed} ${count}`;
      done.push(name);
      for (const root of [warm, clean]) edits[name]?.(root, randomFrom(editSeed));
      if (random() < 0.3) {
        const damage = pick(random, Object.keys(damages));
        done.push(damage);
        damages[damage]?.(warm, random);
      }
      build(warm);
      buildClean(name === 'code of the pages');
      expect(siteOf(warm), done.join(', ')).toEqual(siteOf(clean));
      expect(existsSync(join(warm, 'dist/index.html'))).toBe(true);
    }
  });
});
