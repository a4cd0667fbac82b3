/** Number of this form of the index; a reader refuses any other. */
export const formatVersion = 3;

/** Name of the file that says which manifest is current; the only one besides the module that keeps its name. */
export const entryFile = 'entry.json';

/** What `entry.json` says. */
export interface Entry {
  format: number;
  /** File of the manifest. */
  manifest: string;
}

/**
 * Where everything else is; a kilobyte or two however many pages there are. File names are relative to the index's
 * folder.
 */
export interface Manifest {
  format: number;
  /** Base path of the site, where the publisher gave one; else the folder above the index. */
  base?: string;
  /** Pages in the index, numbered from 0. */
  pages: number;
  /** Tables of word files (see `file-table.ts`) in rising order: the first word of each, and its name. */
  wordTables: [first: string, file: string][];
  /** The same for files of very common words and characters, less their places (see `rough-postings.ts`). */
  roughTables: [first: string, file: string][];
  /** Tables of page files in rising order: the first page of each, and its name. */
  pageTables: [first: number, file: string][];
  tables: {
    /** Pages of every filter value (see `filter-file.ts`). */
    filters: string;
    /** Every index word of letters and digits, for words that are asked for from their middle on. */
    letters?: string;
    /** Where the sections of every page begin (see `section-table.ts`). */
    sections: string;
    /** Common characters by their readings, for pinyin and slips of the input method. */
    homophones: string;
    /** Traditional characters and what they are folded to. */
    traditional?: string;
  };
}
