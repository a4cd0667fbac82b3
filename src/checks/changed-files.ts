import { spawnSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { WrongUsage } from '../user-error.ts';

/** A revision that git does not know, or a folder that is not under git. */
class UnknownRevision extends WrongUsage {
  override name = 'UnknownRevision';
}

function git(folder: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw new UnknownRevision('这台电脑没有 git，不能用 --since');
  if (status !== 0) throw new UnknownRevision('');
  return stdout;
}

/**
 * Files of a folder that were changed since a revision, committed or not, new ones included.
 *
 * @param revision Commit, branch or tag. Example: `main`.
 * @returns Paths below the folder, with forward slashes.
 * @throws {WrongUsage} When git cannot list them.
 */
export function changedSince(folder: string, revision: string): string[] {
  // A revision that begins with a hyphen would be an option to git.
  if (revision.startsWith('-')) throw new UnknownRevision(`「${revision}」不是版本名`);
  try {
    const root = git(folder, ['rev-parse', '--show-toplevel']).trim();
    const commit = git(folder, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]).trim();
    const changed = git(folder, ['diff', '--name-only', '-z', '--diff-filter=d', commit, '--', '.']);
    const added = git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', '.']);
    return [...new Set(`${changed}${added}`.split('\0').filter((name) => name !== ''))].map((name) =>
      relative(resolve(folder), resolve(root, name)).replaceAll('\\', '/'),
    );
  } catch (error) {
    if (error instanceof UnknownRevision && error.message !== '') throw error;
    throw new UnknownRevision(`git 不认识版本「${revision}」，或者内容文件夹不在 git 仓库里`);
  }
}
