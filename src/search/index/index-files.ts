import { entryFile, formatVersion, type Entry, type Manifest } from '../format/manifest.ts';
import { encodeFilters, type FilterLists } from '../format/filter-file.ts';
import { encodeSections } from '../format/section-table.ts';
import { homophonesOf } from '../names/readings.ts';
import { soundsIn } from '../names/sound-words.ts';
import { simplificationsOf } from '../text/traditional-table.ts';
import { isHan, isLetter } from '../text/units.ts';
import type { ByteCache } from './byte-cache.ts';
import { HashedFiles, type IndexFile } from './hashed-files.ts';
import { mergeWords } from './merge-words.ts';
import type { PageExtract } from './page-extract.ts';
import { roughWords } from './rough-words.ts';
import { layOut } from './layout.ts';
import { addPageFiles, addWordFiles } from './word-and-page-files.ts';

/** Files of an index, and the number of different words in it. */
export interface IndexFiles {
  files: IndexFile[];
  manifest: string;
  words: number;
}

/** How the files of an index are made. */
export interface IndexFilesOptions {
  /** Base path for addresses, with a slash at both ends; absent to take the folder above the index. */
  base?: string;
  /** Most files that the index may have, at least 16; pages and words share files where there are more. */
  maxFiles?: number;
  /** Word files as earlier builds have packed them; absent where each is packed. */
  packed?: ByteCache;
}

function filtersOf(pages: readonly PageExtract[]): FilterLists {
  const filters = new Map<string, Map<string, number[]>>();
  pages.forEach((page, number) => {
    for (const [name, own] of Object.entries(page.filters)) {
      const values = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, values);
      for (const value of new Set(own)) {
        const numbers = values.get(value);
        if (numbers) numbers.push(number);
        else values.set(value, [number]);
      }
    }
  });
  return filters;
}

const firstOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

/** All sounds of names. */
function soundsOf(words: readonly string[]): Set<string> {
  const sounds = words.flatMap((word) => soundsIn(word)?.sound ?? []);
  return new Set(sounds);
}

/**
 * Makes the index of a site. Costs as much as there are words on pages.
 *
 * @param pages In the order in which equal results are to come.
 */
export function indexFiles(
  pages: readonly PageExtract[],
  { base, maxFiles = Infinity, packed }: IndexFilesOptions = {},
): IndexFiles {
  const hashed = new HashedFiles(packed);
  const words = mergeWords(pages);
  const letters = words.words.filter((word) => isLetter(firstOf(word)) && !isHan(firstOf(word)));
  const homophones = homophonesOf(soundsOf(words.words));
  const traditional = simplificationsOf(new Set(words.words.flatMap((word) => [...word])));
  const rough = roughWords(words, pages.length);
  const layout = layOut(words, rough, pages, maxFiles);
  const manifest: Manifest = {
    format: formatVersion,
    ...(base !== undefined && { base }),
    pages: pages.length,
    wordTables: addWordFiles(hashed, words, layout.words),
    roughTables: addWordFiles(hashed, rough, layout.rough),
    pageTables: addPageFiles(hashed, pages, layout.pages),
    tables: {
      filters: hashed.add(encodeFilters(filtersOf(pages))),
      sections: hashed.add(encodeSections(pages.map(({ sections }) => sections))),
      homophones: hashed.add(JSON.stringify(homophones)),
      ...(letters.length > 0 && { letters: hashed.add(letters.join('\n')) }),
      ...(traditional && { traditional: hashed.add(traditional) }),
    },
  };
  const manifestFile = hashed.add(JSON.stringify(manifest));
  const entry: Entry = { format: formatVersion, manifest: manifestFile };
  return {
    files: [...hashed.files, { path: entryFile, content: Buffer.from(JSON.stringify(entry)) }],
    manifest: manifestFile,
    words: words.words.filter((word) => !soundsIn(word)).length,
  };
}
