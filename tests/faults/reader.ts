import { parseHTML } from 'linkedom';
import { gunzipSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { parseRelease } from '../../src/deploy/read-site.ts';
import { sha256, type Release } from '../../src/output/release/release.ts';
import { openIndex } from '../../src/search/match/open-index.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { secondMark } from './releases.ts';

async function fetched(url: string): Promise<Buffer | string> {
  const response = await fetch(url, { cache: 'no-store' });
  const bytes = Buffer.from(await response.arrayBuffer());
  return response.ok ? bytes : `${url}: status ${response.status}`;
}

/** What a browser loads with a page: styles, scripts, pictures. */
function partsOf(html: string): string[] {
  const { document } = parseHTML(html);
  const loaded = [...document.querySelectorAll('link[rel~="stylesheet"], link[rel~="icon"], script[src], img[src]')];
  return [
    ...new Set(loaded.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')),
  ].filter((path) => path.startsWith('/'));
}

/**
 * Reads a page as a browser does, with everything it loads.
 *
 * @param site Address of the home page, ending in a slash.
 * @param path Page below it, as `cases/` or the empty string.
 * @returns What is missing.
 */
export async function readPage(site: string, path: string): Promise<string[]> {
  const page = await fetched(`${site}${path}index.html`);
  if (typeof page === 'string') return [page];
  const parts = await Promise.all(partsOf(page.toString()).map((part) => fetched(site + part.slice(1))));
  return parts.filter((part) => typeof part === 'string').map((trouble) => `${path}: ${trouble}`);
}

/** Searches with the index as it is being served; reports what is missing and whether answers come from two builds. */
export async function readIndex(site: string): Promise<string[]> {
  try {
    const reader = await openIndex(async (name) => {
      const bytes = await fetched(`${site}pagefind/${name}`);
      if (typeof bytes === 'string') throw new Error(bytes);
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    });
    const { results } = await searchIndex(reader, '/', '四问', { limit: 20 });
    const second = results.filter(({ title }) => title.includes(secondMark)).length;
    if (results.length < 3) return [`only ${results.length} results`];
    return second === 0 || second === results.length
      ? []
      : [`${second} of ${results.length} results are of the second index`];
  } catch (error) {
    return [`index: ${(error as Error).message}`];
  }
}

/** The release that the site says it is. */
export async function servedRelease(site: string): Promise<Release | undefined> {
  const text = await fetched(`${site}release.json`);
  return typeof text === 'string' ? undefined : parseRelease(text.toString());
}

/** Reads a page between two looks at `release.json`; where both say the same, the page must be of that release. */
export async function readOfOneRelease(site: string, path: string): Promise<string[]> {
  const before = await servedRelease(site);
  const page = await fetched(`${site}${path}index.html`);
  const after = await servedRelease(site);
  if (!before || !after) return ['release.json is missing'];
  if (before.id !== after.id) return [];
  const sum = before.files[`${path}index.html`];
  if (typeof page === 'string') return sum === undefined ? [] : [page];
  return sha256(page) === sum ? [] : [`${path} is not of release ${before.id}`];
}

/** A reader who goes on until stopped. */
export interface Reader {
  /** @returns How many rounds were read, and what was wrong, each trouble once. */
  stop(): Promise<{ rounds: number; troubles: string[] }>;
}

/** Reads again and again, whatever each round reads. */
export function keepReading(round: (number: number) => Promise<string[]>): Reader {
  const troubles = new Set<string>();
  let isStopped = false;
  let rounds = 0;
  const work = (async () => {
    while (!isStopped) {
      for (const trouble of await round(rounds).catch((error: unknown) => [String(error)])) troubles.add(trouble);
      rounds += 1;
      await pause(1);
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await work;
      return { rounds, troubles: [...troubles] };
    },
  };
}
