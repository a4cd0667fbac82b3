import { mediaTypeOf } from '../output/file-kind.ts';
import { isUsableAs } from '../output/media-type.ts';
import { sha256, type Release } from '../output/release/release.ts';
import { isPackedVariant } from './read-site.ts';
import { headerAdvice, missingHeaders } from './header-advice.ts';
import { inParallel } from './in-parallel.ts';
import type { Verified } from './verified.ts';

const pageAddress = (path: string): string =>
  path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/**
 * Fetches one file and finds what is wrong with it.
 *
 * @param missing Gets a sentence for each header that is missing.
 * @returns A Chinese sentence; `undefined` when the file is as it was built.
 */
async function verifyFile(url: string, path: string, sum: string, missing: string[]): Promise<string | undefined> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(url + pageAddress(path), { cache: 'no-store' });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    return `${path}：没有取到`;
  }
  if (!response.ok && path !== '404.html') return `${path}：网站回答 ${response.status}`;
  missing.push(...missingHeaders(path, response.headers));
  if (sha256(bytes) !== sum) return `${path}：内容同发布的不一样`;
  const type = response.headers.get('content-type') ?? '';
  return isUsableAs(mediaTypeOf(path), type) ? undefined : `${path}：类型是「${type}」，浏览器不认`;
}

/**
 * Fetches every file of a published site and compares it and its headers with what was built.
 *
 * @param url Address of the site, with a slash at the end.
 */
export async function verifyUrl(
  url: string,
  { id, files }: Release,
  progress: (done: number, all: number) => void,
): Promise<Verified> {
  // Hosts hide what begins with a dot, and need not have packed variants.
  const wanted = Object.entries(files).filter(
    ([path]) => !path.split('/').some((part) => part.startsWith('.')) && !isPackedVariant(path, files),
  );
  const troubles: string[] = [];
  const missing: string[] = [];
  let done = 0;
  await inParallel(wanted, async ([path, sum]) => {
    const trouble = await verifyFile(url, path, sum, missing);
    if (trouble !== undefined) troubles.push(trouble);
    progress((done += 1), wanted.length);
  });
  return { id, files: wanted.length, troubles: troubles.sort(), advice: headerAdvice(missing) };
}
