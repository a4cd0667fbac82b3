import { execFileSync } from 'node:child_process';

const git = (root: string, args: readonly string[], input = ''): Buffer =>
  execFileSync('git', args, { cwd: root, input, stdio: 'pipe', maxBuffer: 1 << 30 });

/**
 * Reads files of a revision without checking it out.
 *
 * @param revision Anything that names a commit to git.
 * @param wanted Which paths to read.
 * @returns Texts by path, in the order of git's tree.
 * @throws {Error} When git does not know the revision.
 */
export function readRevision(
  root: string,
  revision: string,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, string> {
  const paths = git(root, ['ls-tree', '-r', '-z', '--name-only', revision]).toString().split('\0').filter(wanted);
  const contents = git(root, ['cat-file', '--batch'], paths.map((path) => `${revision}:${path}\n`).join(''));
  const files = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    // Each file follows a line that ends with its size in bytes.
    const head = contents.indexOf('\n', at);
    const size = Number(contents.subarray(at, head).toString().split(' ').at(-1));
    files.set(path, contents.subarray(head + 1, head + 1 + size).toString());
    at = head + size + 2;
  }
  return files;
}
