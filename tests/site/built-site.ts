import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { listFiles } from '../../src/files/list-files.ts';
import { normaliseBase } from '../../src/model/base-path.ts';

/** One HTML document of a built site. */
export interface BuiltPage {
  /** File below the site's folder. Example: `methods/wu-cha/index.html`. */
  file: string;
  /** Address below the base path. Examples: `/methods/wu-cha/`, `/404.html`. */
  address: string;
  html: string;
  document: Document;
  /** Whether it only sends readers on to another address. */
  redirect: boolean;
}

/** A built site on disk. */
export interface BuiltSite {
  folder: string;
  /** Base path, with a slash at each end. */
  base: string;
  /** Every file below the folder. */
  files: ReadonlySet<string>;
  pages: readonly BuiltPage[];
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  const { document } = parseHTML(html);
  const redirect = document.querySelector('meta[http-equiv="refresh"]') !== null;
  return { file, address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, document, redirect };
}

/** Reads a built site. */
export function readSite(folder: string, base: string): BuiltSite {
  const files = listFiles(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  return { folder, base: normaliseBase(base), files: new Set(files), pages };
}

/** Text of a built file. */
export function readBuilt({ folder }: BuiltSite, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Built files with an extension. */
export function builtFiles({ files }: BuiltSite, extension: string): string[] {
  return [...files].filter((file) => file.endsWith(extension));
}
