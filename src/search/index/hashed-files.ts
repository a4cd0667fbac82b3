import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { keyOf, type ByteCache } from './byte-cache.ts';
import { pathOf, sumFrom, type FileSum } from '../format/file-table.ts';

/** One file of the index; the path is relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

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
  readonly #files = new Map<string, Uint8Array>();
  readonly #cache: ByteCache | undefined;

  /** @param cache Word files as earlier builds have packed them; absent where each is packed. */
  constructor(cache?: ByteCache) {
    this.#cache = cache;
  }

  /** The files in the order in which they were added, equal ones once. */
  get files(): IndexFile[] {
    return [...this.#files].map(([path, content]) => ({ path, content }));
  }

  /** Packs and keeps a file, and returns its name. */
  add(content: string | Uint8Array): string {
    const packed = pack(content);
    const path = `${hashOf(packed).toString('hex', 0, 8)}.bin`;
    this.#files.set(path, packed);
    return path;
  }

  /** Packs and keeps a file of words, and returns its size and the sum that names it. */
  addWords(content: Uint8Array): { sum: FileSum; size: number } {
    const key = keyOf(content);
    let packed = this.#cache?.get(key);
    if (!packed) {
      packed = packNumbers(content);
      this.#cache?.add(key, packed);
    }
    return { sum: this.#addSummed('words', packed), size: packed.length };
  }

  /** Keeps a file of pages, which are packed, and returns the sum that names it. */
  addPages(content: Uint8Array): FileSum {
    return this.#addSummed('pages', content);
  }

  /** The sum is a part of the content's hash that names no other file. */
  #addSummed(folder: 'words' | 'pages', content: Uint8Array): FileSum {
    const hash = hashOf(content);
    for (let at = 0; ; at += 1) {
      const sum = sumFrom(hash, at);
      const path = pathOf(folder, sum);
      const same = this.#files.get(path);
      if (same && !hash.equals(hashOf(same))) continue;
      this.#files.set(path, content);
      return sum;
    }
  }
}
