import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listFiles } from '../../../src/files/list-files.ts';
import { groupByKeys } from '../../../src/model/relations/group-by-keys.ts';
import { kindOf, unpackedPath } from '../../../src/output/file-kind.ts';
import { fileOfAddress, keptAddresses } from './kept-addresses.ts';
import { pageKinds } from './page-kind.ts';

/** How much there is of something. */
export interface Amount {
  files: number;
  bytes: number;
}

/** The largest page of one kind. */
interface LargestPage {
  kind: string;
  pages: number;
  path: string;
  bytes: number;
  gzipped: number;
  elements: number;
}

/** What a built site consists of. */
export interface SiteFigures {
  all: Amount;
  /** Packed variants: what hosts send in the place of the file beside it. */
  packed: Amount;
  /** By what reading offline calls the file, else by who asks for it; packed variants under `packed`. */
  byKind: Readonly<Record<string, Amount>>;
  largest: readonly LargestPage[];
  /** What the worker keeps from the first visit on; absent where the site has none. */
  kept?: Amount;
}

function countElements(node: DefaultTreeAdapterTypes.Node): number {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.reduce((sum, child) => sum + countElements(child), 'tagName' in node ? 1 : 0);
}

function amountOf(files: readonly { bytes: number }[]): Amount {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function kindName(path: string): string {
  if (unpackedPath(path) !== undefined) return 'packed';
  const { offline, audience } = kindOf(path);
  return offline ?? audience;
}

function readLargest(folder: string, { kind, pages, largest }: ReturnType<typeof pageKinds>[number]): LargestPage {
  const html = readFileSync(join(folder, largest));
  return {
    kind,
    pages,
    path: largest,
    bytes: html.length,
    gzipped: gzipSync(html).length,
    elements: countElements(parse(html.toString('utf8'))),
  };
}

/**
 * Measures a built site.
 *
 * @param folder Its folder.
 */
export function siteFigures(folder: string): SiteFigures {
  const files = listFiles(folder).map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
  const groups = groupByKeys(files, ({ path }) => [kindName(path)]);
  const worker = files.find(({ path }) => path === 'sw.js');
  const addresses = worker ? keptAddresses(readFileSync(join(folder, worker.path), 'utf8')) : [];
  const kept = new Set(addresses.map(fileOfAddress));
  return {
    all: amountOf(files),
    packed: amountOf(groups.get('packed') ?? []),
    byKind: Object.fromEntries([...groups].map(([kind, group]) => [kind, amountOf(group)])),
    largest: pageKinds(files.filter(({ path }) => path.endsWith('.html'))).map((kind) => readLargest(folder, kind)),
    ...(kept.size > 0 && { kept: amountOf(files.filter(({ path }) => kept.has(path))) }),
  };
}
