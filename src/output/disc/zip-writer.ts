import { deflateSync, Zip, ZipPassThrough } from 'fflate';

/** How many files fit into a zip without the extension of its form that old systems cannot read. */
export const mostZipFiles = 65_535;

/** How many bytes do. */
const mostBytes = 2 ** 32 - 1;

/** A file that is packed at once: fflate's own keeps a buffer of 100 KB for each until the zip ends. */
class PackedFile extends ZipPassThrough {
  override readonly compression = 8;

  protected override process(content: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    this.ondata(null, deflateSync(content, { level: 9 }), isLast);
  }
}

/** A zip has no room for what it is to contain. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

/**
 * Packs files into a zip below one folder, one after another; the same files in the same order give the same bytes, on
 * any machine. Needs the memory of one file, and some 200 bytes for each.
 */
export class ZipWriter {
  readonly #folder: string;
  readonly #most: number;
  readonly #mtime: Date;
  readonly #zip: Zip;
  #files = 0;
  #bytes = 0;

  /**
   * @param folder Name of the folder.
   * @param date Day that every file bears, as `YYYY-MM-DD`, from 1980 on.
   * @param write Gets the bytes of the zip, in order.
   * @param most How many files it may contain.
   */
  constructor(folder: string, date: string, write: (bytes: Uint8Array) => void, most: number = mostZipFiles) {
    this.#most = most;
    const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
    this.#folder = folder;
    // A zip has local time without a zone; noon exists on every day everywhere.
    this.#mtime = new Date(year, month - 1, day, 12);
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#bytes += bytes.length;
      write(bytes);
    });
  }

  /** Size of the zip so far, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @throws {ZipTooLarge} When the zip has no room for the file. */
  add(path: string, content: Uint8Array): void {
    this.#files += 1;
    if (this.#files > this.#most || this.#bytes + content.length > mostBytes) throw new ZipTooLarge();
    const file = new PackedFile(`${this.#folder}/${path}`);
    file.mtime = this.#mtime;
    this.#zip.add(file);
    file.push(content, true);
  }

  /** Writes the directory, without which a zip cannot be opened. */
  end(): void {
    this.#zip.end();
  }
}
