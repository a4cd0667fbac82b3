import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isPictureName, type PictureFile, type Pictures } from '../markdown/picture.ts';
import { slugPattern } from '../model/fields.ts';
import type { ContentIssue } from '../model/issue.ts';
import { nearest } from '../language/nearest.ts';
import { collectionNames, collections, isCollection, mapCollections, type Collection } from '../model/collections.ts';
import { pictureFile } from './picture-file.ts';

/** A file of a collection. */
export interface ContentFile {
  /** As reports name it. Example: `content/cases/machinery-department.mdx`. */
  path: string;
  collection: Collection;
  /** File name without extension. */
  id: string;
  /** Path on disk. */
  file: string;
}

/** What a content folder contains; no file of it has been read. */
export interface ContentListing {
  /** Sorted by path. */
  files: readonly ContentFile[];
  /** Pictures in the folder of each collection and the folders in it. */
  pictures: Readonly<Record<Collection, Pictures>>;
  /** Files that authors may take for part of the library though the site does not read them. */
  strays: readonly ContentIssue[];
}

/** Files that systems leave in every folder. */
const ofSystem = /^(?:thumbs\.db|desktop\.ini|~\$.*)$/iu;

function strayMessage(folder: string, name: string): string | undefined {
  if (ofSystem.test(name) || isPictureName(name)) return undefined;
  if (!/\.(?:mdx?|markdown)$/i.test(name))
    return '内容文件夹里只放 .mdx 文件和图片（jpg、png、webp、avif、gif），请把这个文件移到别处';
  if (folder === '') return '这个文件不在内容文件夹里，不会出现在网站上。请按内容放进 cases、methods 等文件夹';
  if (!isCollection(folder)) {
    const folders = collectionNames.map((collection) => `${collection}（${collections[collection].label}）`).join('、');
    const meant = nearest(folder, collectionNames);
    return `「${folder}」不是内容文件夹，这个文件不会出现在网站上。${meant ? `最接近的是「${meant}」` : `可用的文件夹：${folders}`}`;
  }
  if (!name.endsWith('.mdx')) return '这个文件不会出现在网站上，请把扩展名改为 .mdx';
  return slugPattern.test(name.slice(0, -'.mdx'.length))
    ? undefined
    : '文件名只能用小写字母、数字和连字符，如：wu-cha.mdx';
}

/**
 * Lists a content folder.
 *
 * @param directory Content folder. Its subfolders are the collections.
 * @param shownAs The folder's name in reports, with forward slashes. Example: `content`.
 * @throws {Error} When the folder cannot be read.
 */
export function listContent(directory: string, shownAs = 'content'): ContentListing {
  const files: ContentFile[] = [];
  const strays: ContentIssue[] = [];
  const pictures = mapCollections(() => new Map<string, PictureFile>());
  for (const file of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const folder = relative(directory, file.parentPath).replace(/\\/g, '/');
    const onDisk = join(file.parentPath, file.name);
    const [top = ''] = folder.split('/');
    if (file.isFile() && isPictureName(file.name) && isCollection(top)) {
      const name = `${folder}/${file.name}`.slice(top.length + 1);
      pictures[top].set(name, pictureFile(onDisk, name));
    }
    if (file.name.startsWith('.') || !(file.isFile() || file.isSymbolicLink())) continue;
    const path = [shownAs, folder, file.name].filter((part) => part !== '').join('/');
    // The build would follow a link to wherever it leads; what is checked and what is built must be the same.
    const message = file.isSymbolicLink()
      ? '这是指向别处的链接（快捷方式），不是文件。请换成文件本身'
      : strayMessage(folder, file.name);
    if (message) strays.push({ rule: 'file-name', severity: 'error', path, message });
    if (!file.isFile() || !isCollection(folder) || !file.name.endsWith('.mdx')) continue;
    files.push({ path, collection: folder, id: file.name.slice(0, -'.mdx'.length), file: onDisk });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, pictures, strays };
}
