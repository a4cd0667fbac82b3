/** Number of this form of the index; a reader refuses any other. */
export const formatVersion = 2;

/** Name of the file that says which manifest is current; the only one besides the module that keeps its name. */
export const entryFile = 'entry.json';

/** What `entry.json` says. */
export interface Entry {
  format: number;
  /** File of the manifest. */
  manifest: string;
}

/**
 * Everything that a search needs to know before it knows what to load. File names are relative to the index's folder.
 */
export interface Manifest {
  format: number;
  /** Base path of the site, where the publisher gave one; else the folder above the index. */
  base?: string;
  /** Files of words in rising order: the first word of each, and its name. */
  words: [first: string, file: string][];
  /** File of each page, by its number; a file contains the records of consecutive pages. */
  pages: string[];
  /** Filter name to value to page numbers, rising, as distances from the one before. */
  filters: Record<string, Record<string, number[]>>;
  tables: {
    /** Every index word of letters and digits, for words that are asked for from their middle on. */
    letters?: string;
    /** Where the sections of every page begin. */
    sections: string;
    /** Titles, other names and headings with their readings. */
    names: string;
    /** Common characters by their readings, for slips of the input method. */
    homophones: string;
    /** Traditional characters and what they are folded to. */
    traditional?: string;
  };
}

/** A page as the index keeps it, for excerpts; a file of pages is a list of them. */
export interface PageRecord {
  /** Address below the base path. */
  url: string;
  title: string;
  aliases: string[];
  /** Value of the filter that the index was made with as `typeFilter`. */
  type?: string;
  sections: { id?: string; title: string; blocks: string[] }[];
  /** Its text has traditional characters. */
  traditional?: true;
}

/**
 * Where sections begin, for each page: the place of the first, then the distance to each next; places as in
 * `Postings`.
 */
export type SectionTable = number[][];
