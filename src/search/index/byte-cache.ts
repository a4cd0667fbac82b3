import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VarintReader, VarintWriter } from '../format/varint.ts';

const sha256 = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Key of what is made of some parts: their SHA-256, in hexadecimal. */
export const keyOf = (...parts: (string | Uint8Array)[]): string => sha256(...parts).toString('hex');

/** Bytes of a key and of the sum of a shard. */
const sumLength = 32;

/** File that contains a key: one of 64, so that few are written anew when little has changed. */
const shardOf = (key: string): string => (Number.parseInt(key.slice(0, 2), 16) & 0x3f).toString(16).padStart(2, '0');

/** What one file contains, by its keys. */
type Shard = Map<string, Uint8Array>;

/** Writes a shard: the SHA-256 of all that follows; how many entries; the key and length of each; the entries. */
function encodeShard(shard: Shard): Uint8Array {
  const entries = [...shard].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = new VarintWriter();
  head.number(entries.length);
  for (const [key, { length }] of entries) {
    head.bytes(Buffer.from(key, 'hex'));
    head.number(length);
  }
  const rest = [head.result(), ...entries.map(([, bytes]) => bytes)];
  return Buffer.concat([sha256(...rest), ...rest]);
}

/** Reads a shard; an empty one where its sum is another, as when it was written by half. */
function decodeShard(bytes: Uint8Array): Shard {
  const rest = bytes.subarray(sumLength);
  if (!sha256(rest).equals(bytes.subarray(0, sumLength))) return new Map();
  const reader = new VarintReader(rest);
  const heads = Array.from({ length: reader.number() }, () => ({
    key: Buffer.from(reader.bytes(sumLength)).toString('hex'),
    length: reader.number(),
  }));
  return new Map(heads.map(({ key, length }) => [key, reader.bytes(length)]));
}

function readIfThere(file: string): Uint8Array {
  try {
    const { buffer, byteOffset, length } = readFileSync(file);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Uint8Array();
    throw error;
  }
}

/**
 * What builds have made, kept for the next ones. Several builds may use one folder at a time. It does not grow: each
 * build leaves what it has used.
 */
export class ByteCache {
  readonly #parent: string;
  readonly #folder: string;
  readonly #stored = new Map<string, Shard>();
  readonly #used = new Map<string, Shard>();

  /**
   * Opens a cache.
   *
   * @param folder Made where it is missing.
   * @param version Says how entries are made; what was made in another way is not used.
   */
  constructor(folder: string, version: string) {
    this.#parent = folder;
    this.#folder = join(folder, version);
  }

  /** The entry under a key, if there is a sound one. */
  get(key: string): Uint8Array | undefined {
    const bytes = this.#shard(shardOf(key)).get(key);
    if (bytes) this.add(key, bytes);
    return bytes;
  }

  /** Keeps an entry. */
  add(key: string, bytes: Uint8Array): void {
    const name = shardOf(key);
    const shard: Shard = this.#used.get(name) ?? new Map<string, Uint8Array>();
    this.#used.set(name, shard.set(key, bytes));
  }

  /** Writes the shards that have changed, and removes what this build has not used. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const [name, used] of this.#used) {
      const stored = this.#shard(name);
      if (used.size === stored.size && [...used.keys()].every((key) => stored.has(key))) continue;
      writeFileSync(join(this.#folder, name), encodeShard(used));
    }
    const isNeeded = (name: string): boolean => this.#used.has(name);
    this.#removeFrom(this.#folder, isNeeded);
    this.#removeFrom(this.#parent, (name) => join(this.#parent, name) === this.#folder);
  }

  #removeFrom(folder: string, isNeeded: (name: string) => boolean): void {
    for (const name of readdirSync(folder).filter((each) => !isNeeded(each)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }

  #shard(name: string): Shard {
    let shard = this.#stored.get(name);
    if (!shard) this.#stored.set(name, (shard = decodeShard(readIfThere(join(this.#folder, name)))));
    return shard;
  }
}
