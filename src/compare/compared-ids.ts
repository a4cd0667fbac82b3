// Shares nothing with `compare-address.ts`, which the script of every page contains: that would cost every page a
// request. A test holds the two together.

/** Fewest and most cases on the page that compares them. */
export const leastCompared = 2;
export const mostCompared = 4;

/** An id of a case, as `model/fields.ts` has it. */
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads ids of cases from `?cases=a,b`: each once, as many as are compared; what is no id is left aside. */
export function idsFromParams(params: URLSearchParams): string[] {
  const ids = (params.get('cases') ?? '').split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => idPattern.test(id)))].slice(0, mostCompared);
}
