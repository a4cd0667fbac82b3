import { alignOffset } from './align.ts';
import type { ContentDocument } from './document.ts';
import { runningTextsOf, type RunningText } from './phrasing.ts';

/** A running text as a reader meets it, with the place of each of its characters. */
export interface Prose {
  /** Text across inline elements; `gap` stands for code, components and the like. */
  text: string;
  /** Offset in the file of the character at an index of `text`. */
  offsetOf(index: number): number;
}

/** Stands in a prose text for what is no text. */
export const gap = '\uFFFC';

/** Texts that occur between two known places: those that a plugin took apart have no place of their own. */
interface PlacedText {
  /** Index in the prose text of its first character. */
  index: number;
  text: string;
  start: number | undefined;
  end: number | undefined;
}

/** Joins neighbours without a place, from the end of what comes before them to the beginning of what comes after. */
function placedTextsOf({ stretches, start, end }: RunningText): PlacedText[] {
  const spans: PlacedText[] = [];
  let index = 0;
  for (const { node } of stretches) {
    const text = node?.value ?? gap;
    const last = spans.at(-1);
    const own = node?.position;
    if (!own && last && last.end === undefined) last.text += text;
    else spans.push({ index, text, start: own?.start.offset ?? last?.end ?? start, end: own?.end.offset });
    if (own && last && last.end === undefined) last.end = own.start.offset;
    index += text.length;
  }
  const last = spans.at(-1);
  if (last) last.end ??= end;
  return spans;
}

function proseOfRun(run: RunningText, source: string): Prose {
  const spans = placedTextsOf(run);
  const offsetOf = (index: number): number => {
    const span = spans.findLast((candidate) => candidate.index <= index) ?? spans[0];
    if (span?.start === undefined) return run.start ?? 0;
    return span.start + alignOffset(source.slice(span.start, span.end), span.text, index - span.index);
  };
  return { text: spans.map(({ text }) => text).join(''), offsetOf };
}

/** Running texts of a document's body, in order. */
export function proseOf({ tree, text }: Pick<ContentDocument, 'tree' | 'text'>): Prose[] {
  return runningTextsOf(tree).map((run) => proseOfRun(run, text));
}
