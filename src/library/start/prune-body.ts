import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentDocument } from '../../markdown/document.ts';
import { elementsOf } from '../../markdown/components.ts';
import { entriesNamedIn, locatorsWrittenIn } from '../../markdown/named-entries.ts';
import type { Collection } from '../../model/collections.ts';

/** Whether a library has an entry. */
export type HasEntry = (collection: Collection, id: string) => boolean;

/** Start and end offset in a file. */
type Cut = readonly [start: number, end: number];

const spanOf = ({ position }: Pick<RootContent, 'position'>): Cut => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** What editors write of the write-ups that an entry was made from; without them it means nothing. */
const ofWriteUps = /来源|(?:这个|两个)支部/u;

/** Sentences of a stretch of text, with what ends them. */
function sentencesIn(text: string, [start, end]: Cut): Cut[] {
  return [...text.slice(start, end).matchAll(/[^。！？]+(?:[。！？][”’）]*|$)/gu)].map(
    ({ index, 0: sentence }): Cut => [start + index, start + index + sentence.length],
  );
}

/** Paragraphs inside a block, the block itself included. */
function paragraphsIn(block: RootContent): Cut[] {
  const found: Cut[] = [];
  visit(block, 'paragraph', (node) => {
    found.push(spanOf(node));
  });
  return found;
}

/** The sentences of a block that are to go; the block itself where none of its sentences is left. */
function sentenceCuts(text: string, block: RootContent, goes: (sentence: Cut) => boolean): Cut[] {
  const sentences = paragraphsIn(block).flatMap((paragraph) => sentencesIn(text, paragraph));
  const cuts = sentences.filter(goes);
  return cuts.length > 0 && cuts.length === sentences.length ? [spanOf(block)] : cuts;
}

/**
 * What a block loses: all of it with a mark of a source, which vouches for the whole of its paragraph, or where it is a
 * component of a missing entry itself; else the sentences that name one.
 */
function cutsOf(block: RootContent, text: string, has: HasEntry, isSourced: boolean): Cut[] {
  const elements = elementsOf({ type: 'root', children: [block] });
  if (locatorsWrittenIn(elements).length > 0) return [spanOf(block)];
  const missing = entriesNamedIn(elements).flatMap(({ to, id, offset = 0 }) => (has(to, id) ? [] : [offset]));
  if (missing.length > 0 && paragraphsIn(block).length === 0) return [spanOf(block)];
  const isNote = block.type === 'mdxJsxFlowElement';
  return sentenceCuts(
    text,
    block,
    ([start, end]) =>
      missing.some((offset) => offset >= start && offset < end) ||
      (isNote && isSourced && ofWriteUps.test(text.slice(start, end))),
  );
}

/** Headings below which no block is left, before the next heading of their depth or above. */
function emptyHeadings(blocks: readonly RootContent[], isLeft: (block: RootContent) => boolean): RootContent[] {
  const empty: RootContent[] = [];
  let depthOfContent = 0; // deepest level whose section, read from the end, has content
  for (const block of [...blocks].reverse()) {
    if (block.type !== 'heading') {
      if (isLeft(block)) depthOfContent = 7;
    } else if (depthOfContent > block.depth) depthOfContent = block.depth;
    else empty.push(block);
  }
  return empty;
}

/**
 * Leaves out of a body what it says of entries that a library does not have, and the headings that are then empty.
 *
 * @param isSourced Whether the entry was made from write-ups that the library does not have, so that its notes speak of
 *   them.
 * @returns MDX.
 */
export function pruneBody({ text, body, tree }: ContentDocument, has: HasEntry, isSourced: boolean): string {
  const cuts = new Map(tree.children.map((block) => [block, cutsOf(block, text, has, isSourced)]));
  const isLeft = (block: RootContent): boolean => String(cuts.get(block)?.[0]) !== String(spanOf(block));
  const empty = emptyHeadings(tree.children, isLeft).map(spanOf);
  const all = [...[...cuts.values()].flat(), ...empty].sort(([a], [b]) => b - a);
  const bodyOffset = text.length - body.length;
  const left = all.reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text).slice(bodyOffset);
  return left.replace(/\n{3,}/gu, '\n\n').trim();
}
