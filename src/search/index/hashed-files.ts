import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pathOf, sumFrom, type FileSum } from '../format/file-table.ts';

/** One file of the index; the path is relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const hashOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** Packs a file of the index. */
export const pack = (content: string | Uint8Array): Buffer => gzipSync(content, { level: 9, memLevel: 5 });

/** Collects files under names made of their content, so that caches may keep them for ever. */
export class HashedFiles {
  readonly #files = new Map<string, Uint8Array>();

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

  /** Keeps a file of words or pages as it is, and returns the sum that names it: of its hash a part that is free. */
  addSummed(folder: 'words' | 'pages', content: Uint8Array): FileSum {
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
