/** A stretch of a text. */
export interface Span {
  start: number;
  /** Offset after its last character. */
  end: number;
}

/**
 * Tells whether a stretch shares a character with any of some stretches.
 *
 * @param spans In any order; they may overlap.
 */
export function overlapping(spans: readonly Span[]): (start: number, end: number) => boolean {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (start, end) => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return (merged[low]?.start ?? Infinity) < end;
  };
}
