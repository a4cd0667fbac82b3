import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a project contains that is not its engine: this library's own texts, and what commands make. */
const notEngine =
  /^(?:content|tests\/content|docs\/coverage\.md|(?:.*\/)?node_modules|dist|\.cache|\.astro|\.git|duibiao-.*-offline(?:\.zip)?|CHANGELOG\.md|.*\.log)(?:\/|$)/u;

/** Paths that git tracks in a folder; `undefined` where the folder is not the top of a repository. */
function trackedFiles(root: string): string[] | undefined {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
    return status === 0 ? stdout : undefined;
  };
  if (git('rev-parse', '--show-prefix')?.trim() !== '') return undefined;
  return git('ls-files', '-z', '--deduplicate')
    ?.split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Paths of all files below a folder, without those of folders that are no part of the engine. */
function filesOnDisk(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const shown = relative(root, path).replaceAll('\\', '/');
    if (notEngine.test(shown)) return [];
    if (entry.isDirectory()) return filesOnDisk(root, path);
    return entry.isFile() ? [shown] : [];
  });
}

/**
 * Files of the project that run a library, whatever its content: those that git tracks, or, in a copy without git, all
 * that no command has made.
 *
 * @param root Project folder.
 * @returns Paths below it with forward slashes.
 */
export function engineFiles(root: string): string[] {
  return (trackedFiles(root) ?? filesOnDisk(root)).filter((path) => !notEngine.test(path)).sort();
}

/**
 * Copies files, with the folders they are in.
 *
 * @param paths Paths below `from`, of files.
 * @throws {Error} With the system's code when a file cannot be written.
 */
export function copyFiles(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) cpSync(join(from, path), join(to, path));
}
