import { SearchFailure } from '../answer.ts';
import { decodePageTable, pathOf, type PageFileName } from '../format/file-table.ts';
import type { Manifest } from '../format/manifest.ts';
import { decodePageFile, readRecord, type PageRecord } from '../format/page-file.ts';
import { lastNotAbove } from './last-not-above.ts';
import { orDamaged } from './or-damaged.ts';
import type { ReadFile } from './read-file.ts';
import { RecentCache } from './recent-cache.ts';
import { unpackFile } from './unpack.ts';

const sizeOfPage = ({ sections }: PageRecord): number =>
  sections.reduce(
    (size, { title, blocks }) => blocks.reduce((own, block) => own + 2 * block.length + 50, size + 2 * title.length),
    500,
  );

/** Finds what an index keeps of a page, loading each file when it is first asked for. */
export class PageLookup {
  readonly #tables: Manifest['pageTables'];
  readonly #read: ReadFile;
  readonly #names: RecentCache<PageFileName[]>;
  readonly #files: RecentCache<Uint8Array[]>;
  readonly #records: RecentCache<PageRecord>;

  /** @param maxMemory Most memory for what has been loaded, in bytes, for records, files and their tables each. */
  constructor(tables: Manifest['pageTables'], read: ReadFile, maxMemory: number) {
    this.#tables = tables;
    this.#read = read;
    this.#names = new RecentCache(maxMemory, (files) => 150 * files.length);
    this.#files = new RecentCache(maxMemory, (records) => records.reduce((sum, { length }) => sum + length + 100, 0));
    this.#records = new RecentCache(maxMemory, sizeOfPage);
  }

  /** @throws {SearchFailure} When the index has no such page, or its file is not what it should be. */
  page(number: number): Promise<PageRecord> {
    return this.#records.get(String(number), async () => {
      const { file, index } = await this.#fileOf(number);
      const records = await this.#files.get(file, async () => {
        const bytes = await this.#read(file);
        return orDamaged(() => decodePageFile(bytes));
      });
      const packed = records[index];
      if (!packed) throw new SearchFailure('damaged', { cause: `${file} has no page ${number}` });
      const bytes = await unpackFile(packed.slice());
      return orDamaged(() => readRecord(bytes));
    });
  }

  /** The file of a page, and which of its pages it is. */
  async #fileOf(number: number): Promise<{ file: string; index: number }> {
    const [first, table] = this.#tables[lastNotAbove(this.#tables, ([page]) => page, number)] ?? [];
    if (first === undefined || table === undefined) throw new SearchFailure('damaged', { cause: `No page ${number}` });
    const files = await this.#names.get(table, async () => {
      const bytes = await this.#read(table);
      return orDamaged(() => decodePageTable(bytes));
    });
    let index = number - first;
    for (const { pages, sum } of files) {
      if (index < pages) return { file: pathOf('pages', sum), index };
      index -= pages;
    }
    throw new SearchFailure('damaged', { cause: `${table} has no page ${number}` });
  }
}
