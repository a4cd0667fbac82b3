import { encodeMark, type NameKind } from '../format/name-mark.ts';
import { encodePostings, type Postings, type PostingsKind } from '../format/postings.ts';
import type { WordEntry } from '../format/word-file.ts';
import { indexWords } from '../text/analyzer.ts';
import { unitsOf, type IndexUnit } from '../text/units.ts';
import type { Simplifications } from '../text/fold.ts';
import { NumberList } from './number-list.ts';
import type { PageDocument } from './page-document.ts';
import { textMarks } from './text-marks.ts';

/** Every occurrence of every word of one kind of text, in the order in which they were read. */
class OccurrenceList {
  readonly words = new NumberList();
  readonly pages = new NumberList();
  readonly places = new NumberList();
  readonly marks = new NumberList();

  /**
   * Groups the occurrences by word, keeping their order: for each word its postings, or nothing where it does not
   * occur.
   */
  *byWord(count: number, kind: PostingsKind): Generator<Uint8Array> {
    const words = this.words.values();
    const [pages, places, marks] = [this.pages.values(), this.places.values(), this.marks.values()];
    const ends = new Uint32Array(count + 1);
    for (const word of words) ends[word + 1] = (ends[word + 1] ?? 0) + 1;
    for (let word = 0; word < count; word += 1) ends[word + 1] = (ends[word + 1] ?? 0) + (ends[word] ?? 0);
    const next = ends.slice(0, count);
    const order = new Uint32Array(words.length);
    words.forEach((word, occurrence) => {
      const slot = next[word] ?? 0;
      order[slot] = occurrence;
      next[word] = slot + 1;
    });
    for (let word = 0; word < count; word += 1) {
      const own = order.subarray(ends[word], ends[word + 1]);
      yield own.length === 0 ? new Uint8Array(0) : encodePostings(postingsOf(own, pages, places, marks), kind);
    }
  }
}

function postingsOf(occurrences: Uint32Array, pages: Uint32Array, places: Uint32Array, marks: Uint32Array): Postings {
  const pageList: number[] = [];
  const ends: number[] = [];
  occurrences.forEach((occurrence, index) => {
    const page = pages[occurrence] ?? 0;
    if (pageList[pageList.length - 1] !== page) pageList.push(page);
    ends[pageList.length - 1] = index + 1;
  });
  const pick = (list: Uint32Array): Uint32Array => occurrences.map((occurrence) => list[occurrence] ?? 0);
  return { pages: Uint32Array.from(pageList), ends: Uint32Array.from(ends), places: pick(places), marks: pick(marks) };
}

/** What the pages of a site say, word by word. */
export class Occurrences {
  readonly #simplify: Simplifications;
  readonly #ids = new Map<string, number>();
  readonly #text = new OccurrenceList();
  readonly #names = new OccurrenceList();
  /** Places at which sections begin, for each page: the first, then the distance to each next. */
  readonly sections: number[][] = [];

  constructor(simplify: Simplifications) {
    this.#simplify = simplify;
  }

  /** Number of different words so far. */
  get size(): number {
    return this.#ids.size;
  }

  /** Reads the next page. Between two blocks or names one place stays empty, so that no phrase crosses it. */
  add(page: PageDocument): void {
    const number = this.sections.length;
    let place = 0;
    const read = (
      list: OccurrenceList,
      text: string,
      marksOf: (units: readonly IndexUnit[]) => readonly number[],
    ): void => {
      const units = unitsOf(text, this.#simplify);
      const marks = marksOf(units);
      indexWords(units).forEach((word, index) => {
        list.words.push(this.#idOf(word));
        list.pages.push(number);
        list.places.push(place + index);
        list.marks.push(marks[index] ?? 0);
      });
      if (units.length > 0) place += units.length + 1;
    };
    const readName = (text: string, kind: NameKind): void =>
      read(this.#names, text, (units) =>
        units.map((_, index) => encodeMark({ kind, first: index === 0, length: units.length })),
      );
    const readText = (text: string, repeats: boolean): void =>
      read(this.#text, text, (units) => textMarks(text, units, repeats));
    readName(page.title, 'title');
    page.aliases.forEach((alias) => readName(alias, 'alias'));
    const starts: number[] = [];
    for (const { title, blocks, repeats = [] } of page.sections) {
      starts.push(place);
      readName(title, 'heading');
      blocks.forEach((block) => readText(block, false));
      repeats.forEach((block) => readText(block, true));
    }
    this.sections.push(starts.map((start, index) => start - (starts[index - 1] ?? 0)));
  }

  /** Every word with its encoded postings, in rising order of UTF-16 units. */
  entries(): WordEntry[] {
    const texts = [...this.#text.byWord(this.size, 'text')];
    const names = [...this.#names.byWord(this.size, 'names')];
    const none = new Uint8Array(0);
    return [...this.#ids]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, id]) => ({ word, text: texts[id] ?? none, names: names[id] ?? none }));
  }

  #idOf(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) this.#ids.set(word, (id = this.#ids.size));
    return id;
  }
}
