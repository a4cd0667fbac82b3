import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDocument, type ContentDocument } from '../markdown/document.ts';
import { isPictureName, pictureFormat, type PictureFile } from '../markdown/picture.ts';
import { slugPattern } from '../model/fields.ts';
import type { ContentIssue } from '../model/issue.ts';
import { linkLibrary, type Library } from '../model/library.ts';
import { listEntries, type Entry } from '../model/entry.ts';
import { nearest } from '../language/nearest.ts';
import { collectionNames, collections, isCollection, type Collection } from '../model/collections.ts';

/** The content folder as it is on disk. */
export interface LoadedContent {
  documents: readonly ContentDocument[];
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

/** Pictures in the folder of a collection and the folders in it. */
function picturesIn(directory: string): PictureFile[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((file) => {
    if (!file.isFile() || !isPictureName(file.name)) return [];
    const path = join(file.parentPath, file.name);
    const bytes = readFileSync(path);
    return [{ name: relative(directory, path).replace(/\\/g, '/'), format: pictureFormat(bytes), bytes: bytes.length }];
  });
}

/**
 * Reads every document of a content folder, valid or not, with the line and column of everything in it.
 *
 * @param directory Content folder. Its subfolders are the collections.
 * @param shownAs The folder's name in reports, with forward slashes. Example: `content`.
 * @throws {Error} When the folder cannot be read.
 */
export function loadContent(directory: string, shownAs = 'content'): LoadedContent {
  const documents: ContentDocument[] = [];
  const strays: ContentIssue[] = [];
  const pictures = new Map(collectionNames.map((collection) => [collection, picturesIn(join(directory, collection))]));
  for (const file of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (file.name.startsWith('.') || !(file.isFile() || file.isSymbolicLink())) continue;
    const folder = relative(directory, file.parentPath).replace(/\\/g, '/');
    const path = [shownAs, folder, file.name].filter((part) => part !== '').join('/');
    // The build would follow a link to wherever it leads; what is checked and what is built must be the same.
    const message = file.isSymbolicLink()
      ? '这是指向别处的链接（快捷方式），不是文件。请换成文件本身'
      : strayMessage(folder, file.name);
    if (message) strays.push({ rule: 'file-name', severity: 'error', path, message });
    if (!file.isFile() || !isCollection(folder) || !file.name.endsWith('.mdx')) continue;
    documents.push(readDocument(path, folder, readFileSync(join(directory, folder, file.name)), pictures.get(folder)));
  }
  documents.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { documents, strays };
}

const isOf =
  <C extends Collection>(collection: C) =>
  (document: ContentDocument): document is ContentDocument<C> =>
    document.collection === collection;

function entryOf<C extends Collection>({ collection, id, path, data, body }: ContentDocument<C>): Entry<C> {
  if (!data) throw new Error(`Frontmatter of ${path} is not valid`);
  return { collection, id, data, body };
}

/**
 * Links documents into the library that pages use.
 *
 * @throws {Error} When a document's frontmatter is not valid; the checks say what is wrong with it.
 */
export function libraryOf(documents: readonly ContentDocument[]): Library {
  return linkLibrary(listEntries((name) => documents.filter(isOf(name)).map(entryOf)));
}
