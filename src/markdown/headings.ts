import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { joinChineseLines } from './soft-breaks.ts';

/** A heading of a body, with the id that links to it use. */
export interface BodyHeading {
  depth: Heading['depth'];
  text: string;
  /** Unique in its document. */
  id: string;
  node: Heading;
}

function headingText(heading: Heading): string {
  let text = '';
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
  });
  return joinChineseLines(text).trim();
}

/**
 * Headings of a body in order, with their ids: the text in lower case without punctuation, spaces as hyphens, `-1`,
 * `-2` … after repeated ones. Chinese characters stay as they are: `二、开门纳谏` is `二开门纳谏`.
 */
export function headingsOf(tree: Root): BodyHeading[] {
  const slugger = new GithubSlugger();
  const headings: BodyHeading[] = [];
  visit(tree, 'heading', (node) => {
    const text = headingText(node);
    headings.push({ depth: node.depth, text, id: slugger.slug(text) || slugger.slug('section'), node });
  });
  return headings;
}

/** Gives every heading its id before anything else can. */
export function addHeadingIds(tree: Root): void {
  for (const { node, id } of headingsOf(tree))
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}
