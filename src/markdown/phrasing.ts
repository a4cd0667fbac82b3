import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** One piece of running text, or what is between two pieces. */
export interface Stretch {
  /** The text; absent for code, components without content, footnote marks, pictures and line breaks. */
  node?: Text;
  /** What is there, as its neighbours see it. */
  seen: string;
}

/** What a component or a footnote mark counts as beside text: authors write them inside Chinese sentences. */
const asChinese: Stretch = { seen: '文' };

function stretchesOf(node: Nodes): Stretch[] {
  if (node.type === 'text') return [{ node, seen: node.value }];
  if (node.type === 'inlineCode') return [{ seen: node.value }];
  if (node.type === 'footnoteReference') return [asChinese];
  if (node.type === 'break' || !('children' in node)) return [{ seen: '\n' }];
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return [asChinese];
  return node.children.flatMap(stretchesOf);
}

const inline: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/** A running text: a paragraph, heading, list item or table cell. */
export interface RunningText {
  stretches: Stretch[];
  /** Where it begins and ends in the file; absent for what a plugin has made. */
  start: number | undefined;
  end: number | undefined;
}

/** Running texts of a body in order, taken apart into stretches. */
export function runningTextsOf(tree: Root): RunningText[] {
  const runs: RunningText[] = [];
  visit(tree, (node) => {
    if (!('children' in node) || inline.has(node.type) || !node.children.some(({ type }) => inline.has(type))) return;
    runs.push({
      stretches: node.children.flatMap(stretchesOf),
      start: node.position?.start.offset,
      end: node.position?.end.offset,
    });
  });
  return runs;
}
