import { gzipSync } from 'node:zlib';
import { encodeMark, type NameKind } from '../format/name-mark.ts';
import { roomOfBlock, roomOfSection } from '../format/place-room.ts';
import { recordBytes, type PageRecord } from '../format/page-file.ts';
import { soundsOf } from '../names/readings.ts';
import { soundWord } from '../names/sound-words.ts';
import { indexWords } from '../text/analyzer.ts';
import type { Simplifications } from '../text/fold.ts';
import { simplifications } from '../text/traditional-table.ts';
import { unitsOf } from '../text/units.ts';
import type { PageDocument } from './page-document.ts';
import { PageWordCollector, type PageWords } from './page-words.ts';

import { textMarks } from './text-marks.ts';

/** Everything that the index takes from a page: depends on nothing but the page and how the index is made. */
export interface PageExtract {
  /** Address below the base path. */
  url: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** Whether the page says more than other pages do; one that does not comes after those that answer as well. */
  saysSomething: boolean;
  /** Places at which sections begin, rising. */
  sections: readonly number[];
  text: PageWords;
  inNames: PageWords;
  /** What results show of the page, packed. */
  record: Uint8Array;
}

/** How pages are read for an index. */
export interface ExtractOptions {
  /** Filter whose value results show as the kind of page; absent where they show none. Example: `类型`. */
  typeFilter?: string;
}

/** Whether a text has one of the characters of a table. */
function hasOneOf(text: string, table: Simplifications): boolean {
  for (const character of text) if (table.has(character)) return true;
  return false;
}

/** What results show of a page. */
function recordOf(page: PageDocument, typeFilter: string | undefined): PageRecord {
  const { url, title, aliases, filters } = page;
  const type = typeFilter === undefined ? undefined : filters[typeFilter]?.[0];
  const sections = page.sections.map(({ repeats = [], ...section }) => ({
    ...section,
    blocks: [...section.blocks, ...repeats],
    ...(repeats.length > 0 && { repeats: repeats.length }),
  }));
  const texts = [title, ...aliases, ...sections.flatMap(({ title: heading, blocks }) => [heading, ...blocks])];
  const traditional = texts.some((text) => hasOneOf(text, simplifications()));
  return {
    url,
    title,
    aliases,
    ...(type !== undefined && { type }),
    sections,
    ...(traditional && { traditional }),
  };
}

/** Words of a page with their places, and where its sections begin. */
function wordsOf(page: PageDocument): Pick<PageExtract, 'text' | 'inNames' | 'sections'> {
  const [text, inNames] = [new PageWordCollector(), new PageWordCollector()];
  let place = 0;
  const readName = (name: string, kind: NameKind): void => {
    const units = unitsOf(name, simplifications());
    const sounds = soundsOf(name, unitsOf(name));
    indexWords(units).forEach((word, index) => {
      const mark = encodeMark({ kind, first: index === 0, length: units.length });
      inNames.add(word, units[index]?.han === true, place + index, mark);
      if (sounds[index])
        inNames.add(soundWord(sounds[index], sounds[index + 1] || undefined), false, place + index, mark);
    });
    place += roomOfBlock(units.length);
  };
  const readText = (block: string, repeats: boolean): void => {
    const units = unitsOf(block, simplifications());
    const marks = textMarks(block, units, repeats);
    indexWords(units).forEach((word, index) =>
      text.add(word, units[index]?.han === true, place + index, marks[index] ?? 0),
    );
    place += roomOfBlock(units.length);
  };
  readName(page.title, 'title');
  page.aliases.forEach((alias) => readName(alias, 'alias'));
  const sections = page.sections.map(({ title, blocks, repeats = [] }) => {
    const start = place;
    readName(title, 'heading');
    blocks.forEach((block) => readText(block, false));
    repeats.forEach((block) => readText(block, true));
    place = start + roomOfSection(place - start);
    return start;
  });
  return { text: text.words('text'), inNames: inNames.words('names'), sections };
}

/**
 * Takes from a page what the index needs of it. Costs as much as the page is long.
 *
 * @throws {RangeError} When the page is longer than any index can contain.
 */
export function extractOf(page: PageDocument, { typeFilter }: ExtractOptions = {}): PageExtract {
  return {
    url: page.url,
    filters: page.filters,
    saysSomething: page.sections.some(({ blocks }) => blocks.length > 0),
    ...wordsOf(page),
    record: gzipSync(recordBytes(recordOf(page, typeFilter)), { level: 9 }),
  };
}
