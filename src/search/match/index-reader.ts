import { SearchFailure } from '../answer.ts';
import type { Manifest, PageRecord, SectionTable } from '../format/manifest.ts';
import { partialMark } from '../format/name-mark.ts';
import { decodePostings } from '../format/postings.ts';
import { weak } from '../format/text-mark.ts';
import { decodeWordFile, type WordEntry } from '../format/word-file.ts';
import { openNames, type Name, type NameFile, type Sounds } from '../names/name-file.ts';
import type { Simplifications } from '../text/fold.ts';
import { readSimplifications } from '../text/read-simplifications.ts';
import { isHan } from '../text/units.ts';
import { filterPages, type FilterPages } from './filter-pages.ts';
import { foundNowhere, mergePostings, type Found } from './found.ts';
import type { ReadFile } from './read-file.ts';
import { RecentCache } from './recent-cache.ts';

/** How an index word answers what is asked for. */
export type Match = 'whole' | 'start' | 'end' | 'part';

/**
 * Most memory for what has been loaded, in bytes, for word files, looked-up words and pages each: what an old phone
 * can spare.
 */
const maxMemory = 16_000_000;

const sizeOfWords = (entries: readonly WordEntry[]): number =>
  entries.reduce((sum, { word, text, names }) => sum + 2 * word.length + text.length + names.length + 100, 0);
const sizeOfFound = ({ text, names }: Found): number => 12 * (text.places.length + names.places.length) + 100;
const sizeOfPage = (sum: number, { sections }: PageRecord): number =>
  sections.reduce(
    (size, { title, blocks }) => blocks.reduce((own, block) => own + 2 * block.length + 50, size + 2 * title.length),
    sum + 500,
  );
const sizeOfPages = (records: readonly PageRecord[]): number => records.reduce(sizeOfPage, 0);

/**
 * What an entry says of a word that was asked for, or of a part of it: one character of a pair occurs there as well as
 * any, whatever punctuation follows it; part of a word of letters is weaker than the word.
 */
function foundIn({ word, text, names }: WordEntry, asked: string): Found {
  const inNames = names.length > 0 ? decodePostings(names, 'names') : foundNowhere.names;
  const inText = text.length > 0 ? decodePostings(text, 'text') : foundNowhere.text;
  if (word === asked) return { text: inText, names: inNames };
  const isPair = isHan(asked);
  return {
    text: { ...inText, marks: inText.marks.map((mark) => (isPair ? mark & ~weak : mark | weak)) },
    names: { ...inNames, marks: inNames.marks.map((mark) => partialMark(mark, word.startsWith(asked))) },
  };
}

const utf8 = new TextDecoder();

/** An opened index: finds words, pages and tables, loading each file when it is first asked for. */
export class IndexReader {
  readonly manifest: Manifest;
  readonly filters: FilterPages;
  readonly #read: ReadFile;
  readonly #words = new RecentCache<WordEntry[]>(maxMemory, sizeOfWords);
  readonly #pages = new RecentCache(maxMemory, sizeOfPages);
  readonly #tables = new RecentCache<unknown>(8);
  readonly #found = new RecentCache(maxMemory, sizeOfFound);

  constructor(manifest: Manifest, read: ReadFile) {
    this.manifest = manifest;
    this.filters = filterPages(manifest);
    this.#read = read;
  }

  /** Where the index words that match occur, as if they were one. */
  find(word: string, match: Match): Promise<Found> {
    return this.#found.get(`${match} ${word}`, async () => {
      const entries = await this.#entries(word, match);
      const found = orDamaged(() => entries.map((entry) => foundIn(entry, word)));
      return {
        text: mergePostings(found.map(({ text }) => text)),
        names: mergePostings(found.map(({ names }) => names)),
      };
    });
  }

  /** Entries of the words that match, in rising order. */
  async #entries(word: string, match: Match): Promise<WordEntry[]> {
    if (match === 'end' || match === 'part') {
      const words = (await this.letters()).filter((each) =>
        match === 'end' ? each.endsWith(word) : each.includes(word),
      );
      return (await Promise.all(words.map((each) => this.#entries(each, 'whole')))).flat();
    }
    const { words } = this.manifest;
    const from = Math.max(0, this.#fileOf(word));
    // Everything that begins with the word sorts before the word followed by the highest unit there is.
    const to = match === 'start' ? this.#fileOf(`${word}\uffff`) : from;
    const files = await Promise.all(words.slice(from, to + 1).map(([, file]) => this.#wordFile(file)));
    return files.flat().filter((entry) => (match === 'start' ? entry.word.startsWith(word) : entry.word === word));
  }

  async page(number: number): Promise<PageRecord> {
    const { pages } = this.manifest;
    const file = pages[number] ?? '';
    const records = await this.#pages.get(file, () => this.#json<PageRecord[]>(file));
    // Rows of pages with the same content share a file, so that only the first row gives the start of a file.
    const record = records[(number - pages.indexOf(file)) % records.length];
    return orDamaged(() => {
      if (!record) throw new Error(`${file} has no page ${number}`);
      return record;
    });
  }

  sections(): Promise<SectionTable> {
    return this.#table(this.manifest.tables.sections, (file) => this.#json(file));
  }

  /** Every title, other name and heading with its readings. */
  names(): Promise<Name[]> {
    return this.#table(this.manifest.tables.names, async (file) => {
      const names = await this.#json<NameFile>(file);
      return orDamaged(() => openNames(names));
    });
  }

  /** Common characters by their readings. */
  homophones(): Promise<Sounds> {
    return this.#table(this.manifest.tables.homophones, (file) => this.#json(file));
  }

  /** Which characters are folded to which; `undefined` where no text of the site needs it. */
  traditional(): Promise<Simplifications> | undefined {
    const file = this.manifest.tables.traditional;
    return file === undefined
      ? undefined
      : this.#table(file, async () => readSimplifications(utf8.decode(await this.#read(file))));
  }

  /** Every word of letters and digits, in rising order. */
  async letters(): Promise<string[]> {
    const file = this.manifest.tables.letters;
    return file === undefined ? [] : this.#table(file, async () => utf8.decode(await this.#read(file)).split('\n'));
  }

  #table<T>(file: string, make: (file: string) => Promise<T>): Promise<T> {
    return this.#tables.get(file, () => make(file)) as Promise<T>;
  }

  #wordFile(file: string): Promise<WordEntry[]> {
    return this.#words.get(file, async () => {
      const bytes = await this.#read(file);
      return orDamaged(() => decodeWordFile(bytes));
    });
  }

  async #json<T>(file: string): Promise<T> {
    const bytes = await this.#read(file);
    return orDamaged(() => JSON.parse(utf8.decode(bytes)) as T);
  }

  /** Number of the last file whose first word is not above this one; -1 when every one is. */
  #fileOf(word: string): number {
    const { words } = this.manifest;
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.[0] ?? '') <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Runs a decoder; what it cannot read is a damaged file. */
export function orDamaged<T>(decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new SearchFailure('damaged', { cause });
  }
}
