import type { Root } from 'mdast';
import { alignOffsets } from './align.ts';
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

/** Offset in the file of each character of a running text. */
function offsetsIn(spans: readonly PlacedText[], run: RunningText, source: string): number[] {
  return spans.flatMap(({ text, start, end }) =>
    start === undefined
      ? text.split('').map(() => run.start ?? 0)
      : alignOffsets(source.slice(start, end), text).map((offset) => start + offset),
  );
}

function proseOfRun(run: RunningText, source: string): Prose {
  const spans = placedTextsOf(run);
  let offsets: number[] | undefined;
  return {
    text: spans.map(({ text }) => text).join(''),
    offsetOf: (index) => {
      offsets ??= offsetsIn(spans, run, source); // few texts are asked, those often
      return offsets[index] ?? offsets.at(-1) ?? run.start ?? 0;
    },
  };
}

/**
 * Running texts of a body, in order.
 *
 * @param source Text in which the positions of the body are.
 */
export function proseOf(tree: Root, source: string): Prose[] {
  return runningTextsOf(tree).map((run) => proseOfRun(run, source));
}
