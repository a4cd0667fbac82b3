import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { copyFiles, engineFiles } from '../../src/build/copy-engine.ts';
import type { LibraryFile } from './library/document.ts';
import { writeLibrary } from './write-library.ts';

/** What a build leaves in a project. */
const made = ['dist', '.cache', '.astro'];

/** Removes all that builds have left in a project. */
export function cleanProject(project: string): void {
  for (const name of made) rmSync(join(project, name), { recursive: true, force: true, maxRetries: 5 });
}

function git(project: string, ...args: string[]): void {
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/**
 * Copies the project with a library of its own into `.cache/` of this one, where packages are found, as a git
 * repository with one commit, so that a check can ask what has changed.
 *
 * @param root Project folder.
 * @returns Folder of the copy.
 */
export function copyProject(root: string, library: Iterable<LibraryFile>): string {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(root, '.cache', 'scale-'));
  copyFiles(
    root,
    copy,
    engineFiles(root).filter((path) => !/^(?:tests|docs|bench|packages)\//u.test(path)),
  );
  symlinkSync(join(root, 'packages'), join(copy, 'packages'), 'junction');
  writeLibrary(join(copy, 'content'), library);
  git(copy, 'init', '--quiet');
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--message=library');
  return copy;
}
