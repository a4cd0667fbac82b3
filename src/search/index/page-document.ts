/** A stretch of a page from one heading to the next. */
export interface PageSection {
  /** Id of the heading, without `#`; absent for what comes above the first heading. */
  id?: string;
  /** Text of the heading; empty above the first heading. */
  title: string;
  /** Paragraphs, list items, table cells, in the order of the page; each one line of plain text. */
  blocks: string[];
  /** Blocks that only repeat what other pages say: found like the others, but of less weight. */
  repeats?: string[];
}

/** What search knows of a page: its text as readers see it, and the facts that it declares about itself. */
export interface PageDocument {
  /** Address below the site's base path. Example: `/methods/wu-cha/`. */
  url: string;
  title: string;
  /** Other names of the page, which it need not show. */
  aliases: string[];
  /** Filter name to values. Example: `类型` to `方法`. */
  filters: Record<string, string[]>;
  sections: PageSection[];
}
