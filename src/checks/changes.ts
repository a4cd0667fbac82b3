/** A stretch of a text that was replaced. */
export interface Change {
  index: number;
  old: string;
  text: string;
}

/**
 * Finds what differs between a text and its correction, in which single characters were replaced and spaces put in or
 * taken out.
 *
 * @returns Nothing where the two differ in other ways.
 */
export function changesOf(text: string, corrected: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let there = 0;
  while (at < text.length || there < corrected.length) {
    const [a, b] = [text.charAt(at), corrected.charAt(there)];
    if (a !== b && /\s/.test(a)) {
      const spaces = /^\s+/.exec(text.slice(at))?.[0] ?? a;
      changes.push({ index: at, old: spaces, text: '' });
      at += spaces.length;
      continue;
    }
    if (a !== b && /\s/.test(b)) {
      changes.push({ index: at, old: '', text: b });
      there += 1;
      continue;
    }
    if (a === '' || b === '') return [];
    if (a !== b) changes.push({ index: at, old: a, text: b });
    at += 1;
    there += 1;
  }
  return changes;
}
