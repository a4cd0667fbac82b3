import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { keyOf, type ByteCache } from './byte-cache.ts';
import { pathOf, sumFrom, type FileSum } from '../format/file-table.ts';

/** One file of the index; the path is relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
  /** Absent for files that every search may need. */
  use?: IndexFileUse;
}

/** What a file of the index is needed for: words, or the answers that show some pages. */
export type IndexFileUse =
  /** Grows with how often the commonest word in the file occurs. */
  | { commonness: number }
  /** Addresses of the pages, below the base path. */
  | { pages: readonly string[] };

const hashOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** Packs a table of the index. */
const pack = (content: string | Uint8Array): Buffer => gzipSync(content, { level: 9 });

/**
 * Packs a file of words. Its numbers repeat bytes more than stretches: looking longer for those gains half a percent,
 * small blocks, which fit each column, gain five.
 */
const packNumbers = (content: Uint8Array): Buffer => gzipSync(content, { level: 1, memLevel: 5 });

/** Collects files under names made of their content, so that caches may keep them for ever. */
export class HashedFiles {
  readonly #files = new Map<string, IndexFile>();
  readonly #cache: ByteCache | undefined;

  /** @param cache Word files as earlier builds have packed them; absent where each is packed. */
  constructor(cache?: ByteCache) {
    this.#cache = cache;
  }

  /** The files in the order in which they were added, equal ones once. */
  get files(): IndexFile[] {
    return [...this.#files.values()];
  }

  /**
   * Packs and keeps a table, and returns its name. In a folder of its own, which hosts are told to cache as a whole:
   * their configuration then changes with no name.
   */
  add(content: string | Uint8Array): string {
    const packed = pack(content);
    const path = `tables/${hashOf(packed).toString('hex', 0, 8)}.bin`;
    this.#files.set(path, { path, content: packed });
    return path;
  }

  /**
   * Packs and keeps a file of words, and returns its size and the sum that names it.
   *
   * @param commonness Grows with how often the commonest of them occurs.
   */
  addWords(content: Uint8Array, commonness: number): { sum: FileSum; size: number } {
    const key = keyOf(content);
    let packed = this.#cache?.get(key);
    if (!packed) {
      packed = packNumbers(content);
      this.#cache?.add(key, packed);
    }
    return { sum: this.#addSummed('words', packed, { commonness }), size: packed.length };
  }

  /**
   * Keeps a file of pages, which are packed, and returns the sum that names it.
   *
   * @param pages Their addresses.
   */
  addPages(content: Uint8Array, pages: readonly string[]): FileSum {
    return this.#addSummed('pages', content, { pages });
  }

  /** The sum is a part of the content's hash that names no other file. */
  #addSummed(folder: 'words' | 'pages', content: Uint8Array, use: IndexFileUse): FileSum {
    const hash = hashOf(content);
    for (let at = 0; ; at += 1) {
      const sum = sumFrom(hash, at);
      const path = pathOf(folder, sum);
      const same = this.#files.get(path);
      if (same && !hash.equals(hashOf(same.content))) continue;
      this.#files.set(path, { path, content, use });
      return sum;
    }
  }
}
