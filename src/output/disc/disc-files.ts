import { dataScriptOf } from '../../browse/format/data-script-name.ts';
import { discForm, isPage, mediaTypeOf } from '../file-kind.ts';
import { dataScript } from './data-script.ts';
import type { DiscFile } from './disc-file.ts';
import { discPage, discStyles } from './disc-page.ts';
import { indexScript } from './index-script.ts';
import { indexScriptOf } from './index-script-name.ts';

/** A built site, of which one file at a time is read. */
export interface DiscSource {
  /** Files below the site's folder, with forward slashes. */
  paths: readonly string[];
  read(path: string): Uint8Array;
  /** Base path of the site, with a slash at both ends. */
  base: string;
}

/** Plain scripts that take the place of the site's modules. */
export interface DiscScripts {
  client: Uint8Array;
  search: Uint8Array;
}

const utf8 = new TextDecoder();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const indexFolder = 'pagefind/';

/** Path on the disc of what contains a file of the site; `undefined` for what a disc is without. */
function discPathOf(path: string): string | undefined {
  switch (discForm(path)) {
    case 'none':
      return undefined;
    case 'script':
      return indexScriptOf(path);
    case 'data':
      return dataScriptOf(path);
    case 'file':
      return path;
  }
}

/** Makes a file of a disc of the files of the site that it contains. */
function discContent(paths: readonly [string, ...string[]], { read, base }: DiscSource): Uint8Array {
  const [path] = paths;
  const form = discForm(path);
  if (form === 'data') return dataScript(new Map(paths.map((each) => [each, read(each)])));
  const content = read(path);
  if (form === 'script') return indexScript(path.slice(indexFolder.length), content);
  if (isPage(path)) return bytesOf(discPage(utf8.decode(content), path, base));
  return mediaTypeOf(path) === 'text/css' ? bytesOf(discStyles(utf8.decode(content), path, base)) : content;
}

/**
 * Lists the files that work from a disc: every link leads to a file, and what scripts need is in scripts.
 *
 * @returns In rising order of their paths.
 */
export function discFiles(site: DiscSource, { client, search }: DiscScripts): DiscFile[] {
  const sources = new Map<string, [string, ...string[]]>();
  for (const path of [...site.paths].sort()) {
    const onDisc = discPathOf(path);
    if (onDisc === undefined) continue;
    const known = sources.get(onDisc);
    if (known) known.push(path);
    else sources.set(onDisc, [path]);
  }
  const files = [...sources].map(([path, of]): DiscFile => ({ path, content: () => discContent(of, site) }));
  const scripts: DiscFile[] = [
    { path: '_client/client.js', content: () => client },
    { path: `${indexFolder}search.js`, content: () => search },
  ];
  return [...files, ...scripts].sort((a, b) => (a.path < b.path ? -1 : 1));
}
