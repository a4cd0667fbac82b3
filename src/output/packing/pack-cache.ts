import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../release/release.ts';
import { pack as packContent, packerVersion, type PackedVariants } from './pack.ts';

type Ending = keyof PackedVariants;
const endings: readonly Ending[] = ['.gz', '.br'];

/** Name of an entry: the sum of the content, the sum of its variant, by which a damaged entry is recognised. */
const entryName = (sum: string, ending: Ending, variant: Uint8Array | undefined): string =>
  `${sum}-${variant ? sha256(variant) : 'none'}${ending}`;

/**
 * Packed variants on disk, by the SHA-256 of the content that they were made of.
 *
 * Several builds may use one folder at a time. It does not grow: each build removes what it has not used.
 */
export class PackCache {
  readonly #parent: string;
  readonly #folder: string;
  readonly #pack: typeof packContent;
  /** Names of entries by the sum of the content and the ending. */
  readonly #entries: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  /**
   * Opens a cache.
   *
   * @param folder Made where it is missing.
   * @param pack Packs a content of which there is no entry.
   */
  constructor(folder: string, pack: typeof packContent = packContent) {
    this.#parent = folder;
    this.#folder = join(folder, packerVersion);
    this.#pack = pack;
    mkdirSync(this.#folder, { recursive: true });
    this.#entries = new Map(readdirSync(this.#folder).map((name) => [name.replace(/-\w+(?=\.)/u, ''), name]));
  }

  /**
   * Packs a content, or takes what an earlier build has made of it.
   *
   * @param sum SHA-256 of the content, in hexadecimal.
   */
  async variantsOf(content: Uint8Array, sum: string): Promise<PackedVariants> {
    const found = endings.map((ending) => this.#find(sum, ending));
    if (found.every((variants) => variants !== undefined)) return Object.assign({}, ...found) as PackedVariants;
    const variants = await this.#pack(content);
    for (const ending of endings) this.#add(entryName(sum, ending, variants[ending]), variants[ending]);
    return variants;
  }

  /** Removes what this build has not used, and what other versions of the packer have made. */
  removeUnused(): void {
    const remove = (folder: string, isUsed: (name: string) => boolean): void => {
      for (const name of readdirSync(folder))
        if (!isUsed(name)) rmSync(join(folder, name), { recursive: true, force: true });
    };
    remove(this.#folder, (name) => this.#used.has(name));
    remove(this.#parent, (name) => name === packerVersion);
  }

  /** The variant of an entry, if there is one; `undefined` without a sound entry. */
  #find(sum: string, ending: Ending): PackedVariants | undefined {
    const name = this.#entries.get(sum + ending);
    const variant = name === undefined ? undefined : readIfThere(join(this.#folder, name));
    if (name === undefined || !variant) return undefined;
    const isEmpty = name === entryName(sum, ending, undefined);
    if (!isEmpty && name !== entryName(sum, ending, variant)) return undefined;
    this.#used.add(name);
    return isEmpty ? {} : { [ending]: variant };
  }

  #add(name: string, variant: Uint8Array = new Uint8Array()): void {
    writeFileSync(join(this.#folder, name), variant);
    this.#used.add(name);
  }
}

/** Reads a file that another build may have removed meanwhile. */
function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
