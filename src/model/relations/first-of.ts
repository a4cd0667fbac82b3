/** The first few of a list, and how many there are. */
export interface FirstOf<T> {
  shown: readonly T[];
  total: number;
}

/** How many entries one line of links names. */
const mostLinks = 30;

/** The first few of a list. Default: as many as a line of links names. */
export function firstOf<T>(list: readonly T[], limit: number = mostLinks): FirstOf<T> {
  return { shown: list.slice(0, limit), total: list.length };
}
