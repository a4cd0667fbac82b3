/** One line of a page's outline. */
export interface OutlineHeading {
  /** Heading level: 2 or 3 are shown. */
  depth: number;
  /** Id of the heading, without `#`. */
  slug: string;
  text: string;
}
