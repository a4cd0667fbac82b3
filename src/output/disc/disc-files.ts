import { discForm, isPage, mediaTypeOf } from '../file-kind.ts';
import { discPage, discStyles } from './disc-page.ts';
import { dataScript } from './data-script.ts';
import { indexScript } from './index-script.ts';

/** Files by their path below a folder, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Plain scripts that take the place of the site's modules. */
export interface DiscScripts {
  client: Uint8Array;
  search: Uint8Array;
}

const utf8 = new TextDecoder();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Makes of a built site the files that work from a disc: every link leads to a file, and what scripts need is in
 * scripts.
 *
 * @param site Files of the built site.
 * @param base Base path of the site, with a slash at both ends.
 */
export function discFiles(site: Files, base: string, { client, search }: DiscScripts): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['_client/client.js', client],
    ['pagefind/search.js', search],
  ]);
  for (const [path, content] of site) {
    const form = discForm(path);
    if (form === 'none') continue;
    if (form === 'script') {
      const script = indexScript(path.slice('pagefind/'.length), content);
      files.set(`pagefind/${script.path}`, script.content);
    } else if (form === 'data') {
      const script = dataScript(path, content);
      files.set(script.path, script.content);
    } else if (isPage(path)) files.set(path, bytesOf(discPage(utf8.decode(content), path, base)));
    else if (mediaTypeOf(path) === 'text/css') files.set(path, bytesOf(discStyles(utf8.decode(content), path, base)));
    else files.set(path, content);
  }
  return files;
}
