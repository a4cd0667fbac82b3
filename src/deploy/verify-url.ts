import { sha256, type Release } from '../output/release/release.ts';
import { isPackedVariant } from './read-site.ts';
import { headerAdvice, lacksOf } from './header-advice.ts';
import type { Verified } from './verified.ts';

/** Media types that browsers need to be told rightly, by extension. */
const mediaTypes: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/u,
  css: /^text\/css\b/u,
  js: /^(?:text|application)\/(?:x-)?javascript\b/u,
  svg: /^image\/svg\+xml\b/u,
  json: /^application\/json\b/u,
};

const pageAddress = (path: string): string =>
  path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** What is wrong with one answer of the host; its lacks are added to a list. */
async function troubleWith(url: string, path: string, sum: string, lacks: string[]): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(url + pageAddress(path), { cache: 'no-store' });
  } catch {
    return `${path}：没有取到`;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok && path !== '404.html') return `${path}：网站回答 ${response.status}`;
  lacks.push(...lacksOf(path, response.headers));
  if (sha256(bytes) !== sum) return `${path}：内容同发布的不一样`;
  const type = response.headers.get('content-type') ?? '';
  const wanted = mediaTypes[path.slice(path.lastIndexOf('.') + 1)];
  return wanted && !wanted.test(type) ? `${path}：类型是「${type}」，浏览器不认` : undefined;
}

/**
 * Fetches every file of a published site and compares it and its headers with what was built.
 *
 * @param url Address of the site, with a slash at the end.
 * @param together How many files are asked for at a time.
 */
export async function verifyUrl(
  url: string,
  { id, files }: Release,
  progress: (done: number, all: number) => void,
  together = 8,
): Promise<Verified> {
  // Hosts hide what begins with a dot, and need not have packed variants.
  const wanted = Object.entries(files).filter(
    ([path]) => !path.split('/').some((part) => part.startsWith('.')) && !isPackedVariant(path, files),
  );
  const troubles: string[] = [];
  const lacks: string[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let entry = wanted[next++]; entry; entry = wanted[next++]) {
      const trouble = await troubleWith(url, ...entry, lacks);
      if (trouble !== undefined) troubles.push(trouble);
      progress((done += 1), wanted.length);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return { id, files: wanted.length, troubles: troubles.sort(), advice: headerAdvice(lacks) };
}
