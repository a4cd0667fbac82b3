import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { enginePage } from '../search/index/engine-page.ts';
import { engineLanguage, indexFolder } from '../search/match/engine.ts';
import type { PageDocument } from '../search/index/page-document.ts';
import { readPage } from '../search/index/read-page.ts';

export interface IndexOptions {
  /** Folder of the built site. */
  dir: string;
  logger: { info(message: string): void };
}

/** What an indexing run did. */
export interface IndexReport {
  /** Pages in the index. */
  pages: number;
  /** Files written to `pagefind/`. */
  files: number;
  /** Their size on disk, in bytes. */
  bytes: number;
  milliseconds: number;
}

/** Every file that the engine writes begins with this before compression. */
const signature = 'pagefind_dcd';

/** Files of the engine that the site has no use for: its own interface, its worker and its highlighter. */
const unused = /^pagefind-.*\.(?:js|css)$/;

/** Address of a built file below the base path: `methods/wu-cha/index.html` is `/methods/wu-cha/`. */
function addressOfFile(file: string): string {
  const path = file.split(sep).map(encodeURIComponent).join('/');
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

async function readPages(dir: string): Promise<PageDocument[]> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const pages: PageDocument[] = [];
  for (const file of files) {
    const page = readPage(await readFile(join(dir, file), 'utf8'), addressOfFile(file));
    if (page) pages.push(page);
  }
  return pages;
}

function stopOnErrors(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed while ${doing}: ${errors.join('; ')}`);
}

async function addPages(index: PagefindIndex, pages: readonly PageDocument[]): Promise<void> {
  for (const page of pages) {
    const { errors } = await index.addHTMLFile({ url: page.url, content: enginePage(page) });
    stopOnErrors(errors, `adding ${page.url}`);
  }
}

/**
 * Puts the readable page in place of the engine's index words in a result file, which holds one page by its `url` or, on large
 * sites, many by their hash.
 */
function readableFragment(content: Uint8Array, pages: ReadonlyMap<string, PageDocument>): Uint8Array {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`A Pagefind result file does not begin with ${signature}; has its format changed?`);
  const withPage = (fragment: { url: string }): object => {
    const page = pages.get(fragment.url);
    if (!page) throw new Error(`Pagefind wrote a result for ${fragment.url}, which was not given to it.`);
    return { ...fragment, content: '', anchors: [], meta: { title: page.title }, page };
  };
  const parsed = JSON.parse(text.slice(signature.length)) as { url: string } | Record<string, { url: string }>;
  const readable =
    typeof parsed.url === 'string'
      ? withPage({ ...parsed, url: parsed.url })
      : Object.fromEntries(Object.entries(parsed as Record<string, { url: string }>).map(([hash, fragment]) => [hash, withPage(fragment)]));
  return gzipSync(signature + JSON.stringify(readable), { level: 9 });
}

async function buildFiles(pages: readonly PageDocument[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: engineLanguage });
    stopOnErrors(errors, 'starting');
    if (!index) throw new Error('Pagefind started without an index.');
    await addPages(index, pages);
    const written = await index.getFiles();
    stopOnErrors(written.errors, 'writing the index');
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    return written.files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path, content: path.endsWith('.pf_fragment') ? readableFragment(content, byUrl) : content }));
  } finally {
    await close();
  }
}

/**
 * Indexes every page of a built site that has `main[data-pagefind-body]` and writes `pagefind/` into it, replacing an older one.
 *
 * @throws {Error} When a page cannot be read, no page is to be indexed, or the engine reports an error.
 */
export async function indexSite({ dir, logger }: IndexOptions): Promise<IndexReport> {
  const started = performance.now();
  const pages = await readPages(dir);
  if (pages.length === 0) throw new Error(`No page in ${dir} has main[data-pagefind-body].`);
  const files = await buildFiles(pages);
  const target = join(dir, indexFolder);
  await rm(target, { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  const report = { pages: pages.length, files: files.length, bytes, milliseconds: Math.round(performance.now() - started) };
  logger.info(`搜索索引：收录 ${report.pages} 页，写出 ${report.files} 个文件（${Math.ceil(bytes / 1024)} KB），用时 ${report.milliseconds} 毫秒`);
  return report;
}

/** Indexes the site when Astro has built it. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await indexSite({ dir: fileURLToPath(dir), logger });
      },
    },
  };
}
