import { highlightParameter, maxHighlightLength } from '../highlight/highlight-address.ts';
import type { MarkRange, SearchResult } from '../answer.ts';

/** Most different texts that an address asks the opened page to mark. */
const maxTexts = 6;

const marksIn = (text: string, marks: readonly MarkRange[] = []): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

/** What a result marks, each text once, in the page's own writing. */
export function markedTexts(result: SearchResult): string[] {
  const { title, titleMarks, excerpt, excerptMarks, sections } = result;
  const inSections = sections.flatMap((section) => [
    ...marksIn(section.title, section.titleMarks),
    ...marksIn(section.excerpt, section.excerptMarks),
  ]);
  return [...new Set([...marksIn(title, titleMarks), ...marksIn(excerpt, excerptMarks), ...inSections])];
}

/** Address of a result or one of its sections that asks the opened page to mark texts: `/a/?highlight=五查#b`. */
export function hitAddress(url: string, texts: readonly string[]): string {
  const params = texts
    .filter((text) => text.length <= maxHighlightLength)
    .slice(0, maxTexts)
    .map((text) => `${highlightParameter}=${encodeURIComponent(text)}`);
  if (params.length === 0) return url;
  const [path = '', anchor] = url.split('#');
  return `${path}?${params.join('&')}${anchor === undefined ? '' : `#${anchor}`}`;
}
