import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { loadContent } from '../library/load-content.ts';
import { startContent } from '../library/start/start-content.ts';
import { UserError } from '../user-error.ts';
import { copyFiles, engineFiles } from './copy-engine.ts';

const note =
  '> 这是用 `npm run new -- library` 新建的库：程序、环节、术语和表单都有，案例由你们写。下面说的是程序，例子取自原来的库。';

/** Files that the new library has in a form of its own, by path; the form is made of the text they have here. */
const ownForms: Readonly<Record<string, (text: string) => string>> = {
  'README.md': (text) => text.replace('\n', `\n\n${note}\n`),
  'README.zh-CN.md': (text) => text.replace('\n', `\n\n${note}\n`),
  // Whom this library may name says nothing about another's cases.
  'editorial/people.yaml': (text) => text.replace(/^[^#].*\n?/gmu, ''),
};

/** Where a path leads with the links of its existing part followed, so that two of them can be compared. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), path.slice(dirname(path).length));
  }
}

const isBelow = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Refuses a folder in which a library cannot be made. */
function checkTarget(root: string, target: string): void {
  const [from, to] = [realPath(root), realPath(target)];
  if (isBelow(to, from)) throw new UserError(`${target} 在本项目里面。请换一个项目外面的文件夹`);
  if (isBelow(from, to)) throw new UserError(`${target} 里面有本项目。请换一个文件夹`);
  const there = statSync(target, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new UserError(`${target} 是文件，不是文件夹。请换一个名字`);
  if (there && readdirSync(target).length > 0)
    throw new UserError(`${target} 里已经有东西。请换一个空的或还没有的文件夹`);
}

function writeLibrary(root: string, target: string): void {
  copyFiles(root, target, engineFiles(root));
  for (const [path, formOf] of Object.entries(ownForms)) {
    const text = readFileSync(join(target, path), 'utf8');
    writeFileSync(join(target, path), formOf(text));
  }
  writeFileSync(join(target, 'CHANGELOG.md'), '# 更新记录\n\n## 未发布\n');
  for (const { path, content } of startContent(loadContent(join(root, 'content')).documents)) {
    mkdirSync(dirname(join(target, 'content', path)), { recursive: true });
    writeFileSync(join(target, 'content', path), content);
  }
}

/**
 * Starts a library of its own in an empty folder: the engine, and content without cases, methods, problems and sources.
 *
 * @param root Project folder.
 * @param folder Folder to write; missing or empty.
 * @throws {UserError} When the folder cannot be used or written; what was written of it is removed.
 */
export function startLibrary(root: string, folder: string): void {
  const target = resolve(folder);
  try {
    checkTarget(root, target);
    mkdirSync(target, { recursive: true });
  } catch (error) {
    throw asUserError(error, target);
  }
  try {
    writeLibrary(root, target);
  } catch (error) {
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
    throw asUserError(error, target);
  }
}

/** Explains what the system has against writing; any other error is the program's own. */
function asUserError(error: unknown, target: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code))
    return new UserError(`${target} 写不进去（${code}）。请换一个能写的地方`);
  return code === 'ENOSPC' ? new UserError(`磁盘满了，没有写成。请腾出空间或换一个地方`) : error;
}
