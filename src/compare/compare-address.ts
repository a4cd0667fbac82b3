/** Fewest and most cases that are compared. */
export const leastCases = 2;
export const mostCases = 4;

/** Query of the page that compares cases; empty for none. Example: `?cases=a,b`. */
export const compareQuery = (ids: readonly string[]): string => (ids.length > 0 ? `?cases=${ids.join(',')}` : '');
