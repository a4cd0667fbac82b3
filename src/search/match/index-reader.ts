import type { Manifest } from '../format/manifest.ts';
import { partialMark } from '../format/name-mark.ts';
import type { PageRecord } from '../format/page-file.ts';
import { mergePostings } from '../format/merge-postings.ts';
import { decodePostings, type Postings } from '../format/postings.ts';
import { decodeRough } from '../format/rough-postings.ts';
import { decodeSections, type SectionTable } from '../format/section-table.ts';
import { weak } from '../format/text-mark.ts';
import type { WordEntry } from '../format/word-file.ts';
import { soundPrefix, soundsIn } from '../names/sound-words.ts';
import type { Spelling } from '../names/spellings.ts';
import { readingsFrom, type Readings, type Sounds } from '../names/sounds.ts';
import type { Simplifications } from '../text/fold.ts';
import { readSimplifications } from '../text/read-simplifications.ts';
import { isHan } from '../text/units.ts';
import { filterPages, type FilterPages } from './filter-pages.ts';
import type { Found } from './found.ts';
import { orDamaged } from './or-damaged.ts';
import { PageLookup } from './page-lookup.ts';
import type { ReadFile } from './read-file.ts';
import { RecentCache } from './recent-cache.ts';
import { WordLookup } from './word-lookup.ts';

/** How an index word answers what is asked for. */
export type Match = 'whole' | 'start' | 'end' | 'part';

/**
 * Most memory for each kind of what has been loaded, in bytes: what an old phone can spare. In practice word files,
 * looked-up words and pages come to it.
 */
const maxMemory = 12_000_000;

const sizeOfFound = ({ text, names }: Found): number =>
  8 * (text.places.length + text.pages.length + names.places.length + names.pages.length) + 100;

/**
 * What an entry says of a word that was asked for, or of a part of it: one character of a pair occurs there as well as
 * any, whatever punctuation follows it; part of a word of letters is weaker than the word.
 */
function foundIn({ word, text, names }: WordEntry, asked: string): Found {
  const inNames = decodePostings(names, 'names');
  const inText = decodePostings(text, 'text');
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
  readonly #read: ReadFile;
  readonly #words: WordLookup;
  readonly #rough: WordLookup;
  readonly #pages: PageLookup;
  readonly #tables = new RecentCache<unknown>(8);
  #readings: Readings | undefined;
  readonly #found = new RecentCache(maxMemory, sizeOfFound);

  constructor(manifest: Manifest, read: ReadFile) {
    this.manifest = manifest;
    this.#read = read;
    this.#words = new WordLookup(manifest.wordTables, read, maxMemory);
    this.#rough = new WordLookup(manifest.roughTables, read, maxMemory);
    this.#pages = new PageLookup(manifest.pageTables, read, maxMemory);
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

  /** The file that a whole word is in if it occurs anywhere, and the bytes that are to be loaded to find it. */
  costOf(word: string): Promise<{ file: string; bytes: number }> {
    return this.#words.costOf(word);
  }

  /**
   * On which pages a very common character or pair of them occurs, and where in names; `undefined` for others. Of a
   * character as if it were asked for with `start`.
   */
  async roughly(word: string): Promise<Found | undefined> {
    const [entry] = await this.#rough.entry(word);
    return (
      entry &&
      orDamaged(() => ({
        text: decodeRough(entry.text.heads),
        names: decodePostings(entry.names, 'names'),
        isRough: true,
      }))
    );
  }

  /** Entries of the words that match, in rising order. */
  async #entries(word: string, match: Match): Promise<readonly WordEntry[]> {
    if (match === 'whole') return this.#words.entry(word);
    if (match === 'start') return this.#words.entriesFrom(word);
    const words = (await this.letters()).filter((each) =>
      match === 'end' ? each.endsWith(word) : each.includes(word),
    );
    return (await Promise.all(words.map((each) => this.#words.entry(each)))).flat();
  }

  page(number: number): Promise<PageRecord> {
    return this.#pages.page(number);
  }

  /** Pages of each filter value. */
  filters(): Promise<FilterPages> {
    return this.#table(this.manifest.tables.filters, (bytes) => filterPages(bytes, this.manifest.pages));
  }

  sections(): Promise<SectionTable> {
    return this.#table(this.manifest.tables.sections, decodeSections);
  }

  /** Where in names a sound is; with another, where that comes after it. */
  async names(first: Spelling, second?: Spelling): Promise<Postings> {
    const entries = await this.#words.entriesFrom(soundPrefix(first, second));
    const wanted = entries.filter(({ word }) => {
      const sounds = soundsIn(word);
      return sounds && first.fits(sounds.sound) && (!second || second.fits(sounds.next));
    });
    return orDamaged(() => mergePostings(wanted.map(({ names }) => decodePostings(names, 'names'))));
  }

  /** Common characters by their readings; of sounds that are no readings none. */
  homophones(): Promise<Sounds> {
    return this.#table(this.manifest.tables.homophones, (bytes) => JSON.parse(utf8.decode(bytes)) as Sounds);
  }

  /** Readings of common characters. */
  async readings(): Promise<Readings> {
    this.#readings ??= readingsFrom(await this.homophones());
    return this.#readings;
  }

  /** Which characters are folded to which; `undefined` where no text of the site needs it. */
  traditional(): Promise<Simplifications> | undefined {
    const file = this.manifest.tables.traditional;
    return file === undefined ? undefined : this.#table(file, (bytes) => readSimplifications(utf8.decode(bytes)));
  }

  /** Every word of letters and digits, in rising order. */
  async letters(): Promise<string[]> {
    const file = this.manifest.tables.letters;
    return file === undefined ? [] : this.#table(file, (bytes) => utf8.decode(bytes).split('\n'));
  }

  #table<T>(file: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    return this.#tables.get(file, async () => {
      const bytes = await this.#read(file);
      return orDamaged(() => decode(bytes));
    }) as Promise<T>;
  }
}
