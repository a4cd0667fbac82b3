import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Contents that builds keep in a folder, by a digest of all that they depend on. The name of an entry contains the sum
 * of its content, by which a damaged one is noticed.
 *
 * Several builds may use one folder at a time. It does not grow: each build removes what it has not used.
 */
export class KeptFiles {
  readonly #folder: string;
  /** Names of entries by their keys. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  /**
   * Opens a folder.
   *
   * @param folder Made where it is missing.
   */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#names = new Map(readdirSync(folder).map((name) => [name.split('-')[0] ?? '', name]));
  }

  /**
   * Takes a content that an earlier build has kept, or makes it and keeps it.
   *
   * @param key Digest in hexadecimal.
   */
  async contentOf(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const kept = this.#find(key);
    if (kept) return kept;
    const content = await make();
    const name = `${key}-${sumOf(content)}`;
    writeFileSync(join(this.#folder, name), content);
    this.#used.add(name);
    return content;
  }

  /** Removes what this build has not used. */
  removeUnused(): void {
    for (const name of readdirSync(this.#folder))
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }

  #find(key: string): Uint8Array | undefined {
    const name = this.#names.get(key);
    const content = name === undefined ? undefined : readIfThere(join(this.#folder, name));
    if (name === undefined || !content || name !== `${key}-${sumOf(content)}`) return undefined;
    this.#used.add(name);
    return content;
  }
}

/** Reads a file that another build may have removed meanwhile. */
function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
