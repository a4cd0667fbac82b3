/** One line of a page's outline. */
export interface OutlineHeading {
  /** Heading level: 2 or 3 are shown. */
  depth: number;
  /** Id of the heading, without `#`. */
  slug: string;
  text: string;
}

/** Outline of a section: anchor and title. */
export function headingOf({ id, title }: { id: string; title: string }): OutlineHeading {
  return { depth: 2, slug: id, text: title };
}
