import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../files/list-files.ts';
import type { ExtractOptions } from './page-extract.ts';

/** Code that decides what is taken from a page. */
const folders = ['index', 'format', 'names', 'text'].map((room) =>
  fileURLToPath(new URL(`../${room}`, import.meta.url)),
);
const decoder = fileURLToPath(new URL('../../markdown/decode-html.ts', import.meta.url));

/** Packages that decide it too. */
const packages = ['parse5', 'pinyin-pro', 'opencc-js'];

/** Digest of all that decides what the index takes from a page: another one, another extract. */
export function codeVersion(options: ExtractOptions): string {
  const hash = createHash('sha256');
  const files = [...folders.flatMap((folder) => listFiles(folder).map((file) => join(folder, file))), decoder];
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  for (const name of packages) hash.update(readFileSync(findPackageJSON(name, import.meta.url) ?? name));
  return hash
    .update(JSON.stringify([options, process.versions.unicode, process.versions.zlib, endianness()]))
    .digest('hex')
    .slice(0, 16);
}
