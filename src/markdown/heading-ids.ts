import type { ContentDocument } from './document.ts';
import { mask } from './parse-mdx.ts';

/** Ids of a body's headings; `undefined` when they cannot be known because a mistake hides or changes some. */
export function headingIdsOf({ text, syntaxProblems, tree, headings }: ContentDocument): string[] | undefined {
  const isHopeless = text === '' || (syntaxProblems.length > 0 && tree.children.length === 0);
  if (isHopeless || (syntaxProblems.length > 0 && headings.some((heading) => heading.text.includes(mask))))
    return undefined;
  return headings.map(({ id }) => id);
}
