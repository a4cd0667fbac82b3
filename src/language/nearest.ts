/** Number of single-character insertions, deletions and replacements between two texts. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let row = to.map((_, index) => index + 1);
  row.unshift(0);
  from.forEach((character, i) => {
    const next = [i + 1];
    to.forEach((other, j) => {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (character === other ? 0 : 1)));
    });
    row = next;
  });
  // Browsers run this too, and the oldest have no `at`.
  return row[row.length - 1] ?? 0;
}

/**
 * Picks the candidate that the author most likely meant.
 *
 * @returns The closest candidate, the first of equals; `undefined` when even the closest shares less than half with
 *   the text.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best !== undefined && bestDistance <= Math.max(text.length, best.length) / 2 ? best : undefined;
}
