import type { MarkRange } from '../answer.ts';
import { findHits, patternOf } from '../match/hits.ts';
import { isInline, isSkipped } from '../text/page-elements.ts';
import { unitsOf } from '../text/units.ts';

/** Text nodes that make up one block, in order. */
type Block = Text[];

/** The blocks of an element as search reads them: text that runs on through inline markup is one block. */
function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [[]];
  const walk = (node: Node): void => {
    if (node instanceof Text) blocks[blocks.length - 1]?.push(node);
    if (!(node instanceof Element) || isSkipped(node.localName, (name) => node.getAttribute(name))) return;
    const apart = !isInline(node.localName);
    if (apart) blocks.push([]);
    node.childNodes.forEach(walk);
    if (apart) blocks.push([]);
  };
  walk(root);
  return blocks.filter((block) => block.length > 0);
}

/** Puts `<mark>` around a stretch of a block, one for each text node that it touches. */
function markStretch(block: Block, [start, end]: MarkRange, hit: number): void {
  let at = 0;
  for (const node of block) {
    const from = Math.max(0, start - at);
    const to = Math.min(node.data.length, end - at);
    at += node.data.length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    mark.className = 'search-hit';
    mark.dataset.hit = String(hit);
    range.surroundContents(mark);
  }
}

/**
 * Marks every place where one of the texts occurs, whatever punctuation and inline markup is between its characters.
 *
 * @returns Number of places. Their marks are `<mark class="search-hit" data-hit="0">` and on, several where markup
 *   divides a place.
 */
export function markPage(root: Element, texts: readonly string[]): number {
  const words = texts
    .map((text) => unitsOf(text))
    .filter((units) => units.length > 0)
    .map(patternOf);
  if (words.length === 0) return 0;
  let hits = 0;
  for (const block of blocksOf(root)) {
    const { marks } = findHits(block.map(({ data }) => data).join(''), { words });
    // From the end, because marking cuts text nodes: those before the cut keep their places.
    [...marks].reverse().forEach((mark, index) => markStretch(block, mark, hits + marks.length - 1 - index));
    hits += marks.length;
  }
  return hits;
}

/** Takes all marks away and joins the text nodes that they had cut. */
export function unmarkPage(root: Element): void {
  for (const mark of root.querySelectorAll('mark.search-hit')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
