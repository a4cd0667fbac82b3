import { editDistance } from '../language/nearest.ts';

/** Letters and digits of a heading. */
const bare = (heading: string): string => heading.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two headings name the same: at most a third of the longer one differs. */
export function areAlike(a: string, b: string): boolean {
  const [first, second] = [bare(a), bare(b)];
  return editDistance(first, second) <= Math.max(first.length, second.length) / 3;
}
