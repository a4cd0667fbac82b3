import { alignOffset } from './align.ts';
import type { ContentDocument } from './document.ts';
import { runsOf, type Stretch } from './phrasing.ts';

/** A running text as a reader meets it, with the place of each of its characters. */
export interface Prose {
  /** Text across inline elements; `gap` stands for code, components and the like. */
  text: string;
  /** Offset in the file of the character at an index of `text`. */
  offsetOf(index: number): number;
}

/** Stands in a prose text for what is no text. */
export const gap = '\uFFFC';

function offsetIn({ node }: Stretch, index: number, text: string): number | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  if (!node || start === undefined || end === undefined) return start;
  return start + alignOffset(text.slice(start, end), node.value, index);
}

function proseOfRun(run: readonly Stretch[], text: string): Prose {
  const pieces = run.map((stretch) => stretch.node?.value ?? gap);
  const offsetOf = (index: number): number => {
    let start = 0;
    let last = 0;
    for (const [position, stretch] of run.entries()) {
      const length = pieces[position]?.length ?? 0;
      last = stretch.node?.position?.start.offset ?? last;
      if (index < start + length) return offsetIn(stretch, index - start, text) ?? last;
      start += length;
    }
    return last;
  };
  return { text: pieces.join(''), offsetOf };
}

/** Running texts of a document's body, in order. */
export function proseOf({ tree, text }: Pick<ContentDocument, 'tree' | 'text'>): Prose[] {
  return runsOf(tree).map((run) => proseOfRun(run, text));
}
