import { decodeWordTable, pathOf, type WordFileName } from '../format/file-table.ts';
import type { Manifest } from '../format/manifest.ts';
import { decodeWordFile, type WordEntry } from '../format/word-file.ts';
import { lastNotAbove } from './last-not-above.ts';
import { orDamaged } from './or-damaged.ts';
import type { ReadFile } from './read-file.ts';
import { RecentCache } from './recent-cache.ts';

const sizeOfWords = (entries: readonly WordEntry[]): number =>
  entries.reduce(
    (sum, { word, text, names }) =>
      sum +
      2 * word.length +
      text.heads.length +
      text.high.length +
      text.low.length +
      names.heads.length +
      names.high.length +
      500,
    0,
  );
const sizeOfTable = (files: readonly WordFileName[]): number => 150 * files.length;

/** Finds words in the files of an index, loading each file when it is first asked for. */
export class WordLookup {
  readonly #tables: Manifest['wordTables'];
  readonly #read: ReadFile;
  readonly #names: RecentCache<readonly WordFileName[]>;
  readonly #files: RecentCache<readonly WordEntry[]>;

  /** @param maxMemory Most memory for what has been loaded, in bytes, for files and their tables each. */
  constructor(tables: Manifest['wordTables'], read: ReadFile, maxMemory: number) {
    this.#tables = tables;
    this.#read = read;
    this.#names = new RecentCache(maxMemory, sizeOfTable);
    this.#files = new RecentCache(maxMemory, sizeOfWords);
  }

  /** Entry of a word, if it occurs anywhere. */
  async entry(word: string): Promise<readonly WordEntry[]> {
    const entries = await this.#entriesIn(await this.#fileOf(word));
    const found = entries[lastNotAbove(entries, (entry) => entry.word, word)];
    return found?.word === word ? [found] : [];
  }

  /** The file that a word is in if it occurs anywhere, and the bytes that are to be loaded for it. */
  async costOf(word: string): Promise<{ file: string; bytes: number }> {
    const name = await this.#fileOf(word);
    if (!name) return { file: '', bytes: 0 };
    const file = pathOf('words', name.sum);
    return { file, bytes: this.#files.has(file) ? 0 : name.size };
  }

  /** Entries of the words that begin with something, in rising order. */
  async entriesFrom(start: string): Promise<readonly WordEntry[]> {
    // Everything that begins with it sorts before it followed by the highest unit there is.
    const end = `${start}\uffff`;
    const from = Math.max(
      0,
      lastNotAbove(this.#tables, ([first]) => first, start),
    );
    const to = lastNotAbove(this.#tables, ([first]) => first, end);
    const tables = await Promise.all(this.#tables.slice(from, to + 1).map((_, index) => this.#tableAt(from + index)));
    const files = tables.flat();
    const firstFile = Math.max(
      0,
      lastNotAbove(files, ({ first }) => first, start),
    );
    const lastFile = lastNotAbove(files, ({ first }) => first, end);
    const entries = await Promise.all(files.slice(firstFile, lastFile + 1).map((file) => this.#entriesIn(file)));
    return entries.flat().filter(({ word }) => word.startsWith(start));
  }

  async #fileOf(word: string): Promise<WordFileName | undefined> {
    const files = await this.#tableAt(lastNotAbove(this.#tables, ([first]) => first, word));
    return files[lastNotAbove(files, ({ first }) => first, word)];
  }

  async #tableAt(index: number): Promise<readonly WordFileName[]> {
    const [, file] = this.#tables[index] ?? [];
    if (file === undefined) return [];
    return this.#names.get(file, async () => {
      const bytes = await this.#read(file);
      return orDamaged(() => decodeWordTable(bytes));
    });
  }

  async #entriesIn(name: WordFileName | undefined): Promise<readonly WordEntry[]> {
    if (!name) return [];
    const file = pathOf('words', name.sum);
    return this.#files.get(file, async () => {
      const bytes = await this.#read(file);
      return orDamaged(() => decodeWordFile(bytes));
    });
  }
}
