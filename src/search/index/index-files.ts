import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { entryFile, formatVersion, type Entry, type Manifest, type PageRecord } from '../format/manifest.ts';
import { encodeWordFile, type WordEntry } from '../format/word-file.ts';
import { nameTable, type NameEntry } from '../names/name-table.ts';
import { homophonesOf } from '../names/readings.ts';
import { simplifications, simplificationsOf } from '../text/traditional-table.ts';
import { isHan } from '../text/units.ts';
import { Occurrences } from './occurrences.ts';
import type { PageDocument } from './page-document.ts';

/** One file of the index; the path is relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Files of an index, and the number of different words in it. */
export interface IndexFiles {
  files: IndexFile[];
  manifest: string;
  words: number;
}

/** How an index is made. */
export interface IndexFilesOptions {
  /** Base path for addresses, with a slash at both ends; absent to take the folder above the index. */
  base?: string;
  /** Filter whose value results show as the kind of page; absent where they show none. Example: `类型`. */
  typeFilter?: string;
  /** Most files that the index may have, at least 16; pages and words share files where there are more. */
  maxFiles?: number;
}

/**
 * Bytes of a word file before compression, which takes away about a tenth. Smaller files mean fewer bytes for each word
 * that is looked up and more files to publish: 400 laws make some 330.
 */
const wordFileBytes = 14_000;

/** Collects files under names made of their content, so that caches may keep them for ever. */
class HashedFiles {
  readonly files = new Map<string, Uint8Array>();

  /** Compresses a file, keeps it, and returns its name. */
  add(folder: string, content: string | Uint8Array): string {
    const digest = BigInt(`0x${createHash('sha256').update(content).digest('hex')}`).toString(36);
    const packed = gzipSync(content, { level: 9 });
    for (let length = 7; ; length += 1) {
      const path = `${folder}${digest.slice(-length)}.bin`;
      const same = this.files.get(path);
      if (same && !packed.equals(same)) continue;
      this.files.set(path, packed);
      return path;
    }
  }
}

/** Whether a text has one of the characters of a table. */
function hasOneOf(text: string, table: ReadonlyMap<string, string>): boolean {
  for (const character of text) if (table.has(character)) return true;
  return false;
}

function recordOf(
  { url, title, aliases, filters, sections }: PageDocument,
  table: ReadonlyMap<string, string>,
  typeFilter: string | undefined,
): PageRecord {
  const type = typeFilter === undefined ? undefined : filters[typeFilter]?.[0];
  const names = [title, ...aliases];
  const texts = [
    ...names,
    ...sections.flatMap(({ title: heading, blocks, repeats = [] }) => [heading, ...blocks, ...repeats]),
  ];
  const traditional = texts.some((text) => hasOneOf(text, table));
  const shown = sections.map(({ repeats = [], ...section }) => ({
    ...section,
    blocks: [...section.blocks, ...repeats],
  }));
  return {
    url,
    title,
    aliases,
    ...(type !== undefined && { type }),
    sections: shown,
    ...(traditional && { traditional }),
  };
}

/**
 * Puts words into files of about the same size; a word that fills one has it to itself, so that its neighbours stay
 * small.
 */
function wordFiles(entries: readonly WordEntry[], wanted: number): WordEntry[][] {
  const files: WordEntry[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const size = 2 * entry.word.length + entry.text.length + entry.names.length;
    if (bytes + size > wanted) {
      files.push([]);
      bytes = 0;
    }
    files[files.length - 1]?.push(entry);
    bytes += size;
  }
  return files;
}

/** Cuts a list into rows of the same length. */
const inRows = <T>(items: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, row) => items.slice(row * length, (row + 1) * length));

/** Files besides those of pages and words: tables, manifest, entry and code. */
const otherFiles = 10;

/** How much larger than usual files must be so that there are no more than may be; a power of two. */
function growthFor(entries: readonly WordEntry[], pages: number, maxFiles: number): number {
  let growth = 1;
  while (
    growth < pages &&
    wordFiles(entries, growth * wordFileBytes).length + Math.ceil(pages / growth) + otherFiles > maxFiles
  )
    growth *= 2;
  return growth;
}

function filtersOf(pages: readonly PageDocument[]): Manifest['filters'] {
  const filters: Record<string, Record<string, number[]>> = {};
  pages.forEach((page, number) => {
    for (const [name, values] of Object.entries(page.filters)) {
      for (const value of new Set(values)) ((filters[name] ??= {})[value] ??= []).push(number);
    }
  });
  const distances = (numbers: readonly number[]): number[] =>
    numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      Object.fromEntries(Object.entries(values).map(([value, numbers]) => [value, distances(numbers)])),
    ]),
  );
}

function namesOf(pages: readonly PageDocument[]): NameEntry[] {
  return pages.flatMap(({ title, aliases, sections }, page): NameEntry[] => [
    { text: title, kind: 'title', page },
    ...aliases.map((text): NameEntry => ({ text, kind: 'alias', page })),
    ...sections.flatMap(({ title: text }): NameEntry[] => (text ? [{ text, kind: 'heading', page }] : [])),
  ]);
}

/**
 * Makes the index of a site.
 *
 * @param pages In the order in which equal results are to come.
 */
export function indexFiles(
  pages: readonly PageDocument[],
  { base, typeFilter, maxFiles = Infinity }: IndexFilesOptions = {},
): IndexFiles {
  const table = simplifications();
  const hashed = new HashedFiles();
  const occurrences = new Occurrences(table);
  pages.forEach((page) => occurrences.add(page));
  const entries = occurrences.entries();
  const letters = entries
    .filter(({ word }) => !isHan(String.fromCodePoint(word.codePointAt(0) ?? 0)))
    .map(({ word }) => word);
  const names = nameTable(namesOf(pages));
  const homophones = homophonesOf(
    new Set([
      ...Object.keys(names.sounds),
      ...Object.values(names.others).flatMap((own) => own.map(([, sound]) => sound)),
    ]),
  );
  const traditional = simplificationsOf(new Set(entries.flatMap(({ word }) => [...word])));

  const growth = growthFor(entries, pages.length, maxFiles);
  const rows = inRows(pages, growth).map((row) => ({
    row,
    file: hashed.add('pages/', JSON.stringify(row.map((page) => recordOf(page, table, typeFilter)))),
  }));
  const manifest: Manifest = {
    format: formatVersion,
    ...(base !== undefined && { base }),
    words: wordFiles(entries, growth * wordFileBytes).map((file) => [
      file[0]?.word ?? '',
      hashed.add('words/', encodeWordFile(file)),
    ]),
    pages: rows.flatMap(({ row, file }) => row.map(() => file)),
    filters: filtersOf(pages),
    tables: {
      sections: hashed.add('', JSON.stringify(occurrences.sections)),
      names: hashed.add('', JSON.stringify(names)),
      homophones: hashed.add('', JSON.stringify(homophones)),
      ...(letters.length > 0 && { letters: hashed.add('', letters.join('\n')) }),
      ...(traditional && { traditional: hashed.add('', traditional) }),
    },
  };
  const manifestFile = hashed.add('', JSON.stringify(manifest));
  const entry: Entry = { format: formatVersion, manifest: manifestFile };
  const files = [...hashed.files].map(([path, content]) => ({ path, content }));
  return {
    files: [...files, { path: entryFile, content: Buffer.from(JSON.stringify(entry)) }],
    manifest: manifestFile,
    words: entries.length,
  };
}
