import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readShard, writeShard, type Shard } from './shard-file.ts';

/** Into how many files a cache is divided: one change writes one of them again. */
const shards = 64;

/** Name of the shard of a document. */
function shardOf(path: string): string {
  const [byte = 0] = createHash('sha1').update(path).digest();
  return `${(byte % shards).toString().padStart(2, '0')}.json`;
}

/** A shard in memory. */
interface OpenShard<T> {
  records: Shard<T>;
  /** Paths that were asked for. */
  used: Set<string>;
  isChanged: boolean;
}

/**
 * What was made of documents, kept between runs by path and digest of the file. Values are plain, as JSON writes them.
 *
 * Nothing in it is believed that is not whole and of the same version; what is missing has to be made anew. Several
 * processes may use one folder at a time: a file is replaced as a whole, the last one stays.
 */
export class RecordCache<T> {
  readonly #folder: string | undefined;
  readonly #version: string;
  readonly #open = new Map<string, OpenShard<T>>();

  /**
   * Opens a cache; nothing is read or written yet.
   *
   * @param folder Made when the cache is saved. Without one the cache is in memory only.
   * @param version Digest of everything besides the documents on which the values depend.
   */
  constructor(folder: string | undefined, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** Whether nothing is kept: of this version, or at all. */
  isEmpty(): boolean {
    const isKept = this.#folder !== undefined && existsSync(join(this.#folder, this.#version));
    return !isKept && this.#open.size === 0;
  }

  /** What was made of a file; `undefined` when it has another digest now, or nothing was kept. */
  find(path: string, digest: string): T | undefined {
    const shard = this.#shard(shardOf(path));
    shard.used.add(path);
    const record = shard.records.get(path);
    return record?.digest === digest ? record.value : undefined;
  }

  /** Keeps what was made of a file, unless it is kept already. */
  keep(path: string, digest: string, value: T): void {
    const shard = this.#shard(shardOf(path));
    shard.used.add(path);
    if (shard.records.get(path)?.digest === digest) return;
    shard.records.set(path, { digest, value });
    shard.isChanged = true;
  }

  /** Writes what has changed; a folder that cannot be written is left as it is, for the next run costs only time. */
  save(): void {
    if (this.#folder === undefined) return;
    for (const [name, shard] of this.#open) {
      if (shard.isChanged) writeShard(join(this.#folder, this.#version, name), this.#version, shard.records);
      shard.isChanged = false;
    }
  }

  /** Saves, and removes what was not asked for since the last time, and what other versions have kept. */
  saveUsed(): void {
    for (const shard of this.#open.values()) {
      for (const path of shard.records.keys()) {
        if (shard.used.has(path)) continue;
        shard.records.delete(path);
        shard.isChanged = true;
      }
      shard.used.clear();
    }
    this.save();
    if (this.#folder === undefined) return;
    removeOthers(this.#folder, (name) => name === this.#version);
    removeOthers(join(this.#folder, this.#version), (name) => this.#open.has(name));
  }

  #shard(name: string): OpenShard<T> {
    const open = this.#open.get(name);
    if (open) return open;
    const records: Shard<T> =
      this.#folder === undefined ? new Map() : readShard<T>(join(this.#folder, this.#version, name), this.#version);
    const shard = { records, used: new Set<string>(), isChanged: false };
    this.#open.set(name, shard);
    return shard;
  }
}

function removeOthers(folder: string, isKept: (name: string) => boolean): void {
  try {
    for (const name of readdirSync(folder))
      if (!isKept(name)) rmSync(join(folder, name), { recursive: true, force: true });
  } catch {
    // Another process removes the same, or the folder cannot be written.
  }
}
