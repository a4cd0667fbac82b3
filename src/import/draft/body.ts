import type { BlockContent, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { metricCandidatesIn } from '../recognise/metric-candidates.ts';
import { methodsIn } from '../recognise/methods.ts';
import type { OutlineBlock, Place } from '../recognise/outline.ts';
import type { LinkFinder } from './links.ts';
import type { DraftMetrics, Locate } from './metrics.ts';
import { writeBody } from './write-body.ts';

/** What the body of a draft refers to. */
export interface BodyParts {
  blocks: readonly OutlineBlock[];
  metrics: DraftMetrics;
  locate: Locate;
  /** Id of the method with a name; `undefined` where there is none. */
  methodId(name: string): string | undefined;
  /** Id of the practice described under the heading block at an index; `undefined` where none is. */
  practiceId(index: number): string | undefined;
  /** File of a picture beside the draft; `undefined` where it was not taken over. */
  pictureFile(index: number): string | undefined;
  /** Names that contain a numeral without being a count. */
  names: ReadonlySet<string>;
  /** Links of the source. */
  links: LinkFinder;
}

const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name, value });
const inlineElement = (name: string, ...attributes: [string, string][]): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributes.map(([key, value]) => attribute(key, value)),
  children: [],
});
const blockElement = (name: string, ...attributes: [string, string][]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: attributes.map(([key, value]) => attribute(key, value)),
  children: [],
});

interface Replacement {
  index: number;
  length: number;
  node: PhrasingContent;
}

/** Text between two places, with the replacements for parts of it. */
function filled(text: string, from: number, to: number, replacements: readonly Replacement[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = from;
  for (const { index, length, node } of replacements) {
    if (index < at || index + length > to) continue;
    if (index > at) nodes.push({ type: 'text', value: text.slice(at, index) });
    nodes.push(node);
    at = index + length;
  }
  if (at < to) nodes.push({ type: 'text', value: text.slice(at, to) });
  return nodes;
}

/** Text with quantities shown through their metrics, named methods and the source's own links as links. */
function phrasing(text: string, { metrics, methodId, names, links }: BodyParts): PhrasingContent[] {
  const candidates = metricCandidatesIn(text, names).flatMap((candidate): Replacement[] => {
    const id = metrics.idOf(candidate);
    return id === undefined
      ? []
      : [{ index: candidate.index, length: candidate.text.length, node: inlineElement('Metric', ['id', id]) }];
  });
  const methods = methodsIn(text).flatMap(({ name, index, length }): Replacement[] => {
    const id = methodId(name);
    return id === undefined
      ? []
      : [
          {
            index,
            length,
            node: {
              type: 'link',
              url: `/methods/${id}/`,
              children: [{ type: 'text', value: text.slice(index, index + length) }],
            },
          },
        ];
  });
  const own = [...candidates, ...methods].sort((a, b) => a.index - b.index);
  // A link cannot be inside another, nor end inside a quantity.
  const linked = links.find(text, ({ index, length }) =>
    own.every(
      (other) =>
        other.index + other.length <= index ||
        other.index >= index + length ||
        (other.node.type !== 'link' && other.index >= index && other.index + other.length <= index + length),
    ),
  );
  const outer = linked.map(({ index, length, url }): Replacement => ({
    index,
    length,
    node: { type: 'link', url, children: filled(text, index, index + length, own) },
  }));
  const isInside = ({ index }: Replacement): boolean =>
    linked.some((link) => index >= link.index && index < link.index + link.length);
  const all = [...outer, ...own.filter((replacement) => !isInside(replacement))].sort((a, b) => a.index - b.index);
  return filled(text, 0, text.length, all);
}

const samePlace = (a: Place, b: Place | undefined): boolean =>
  b !== undefined && 'paragraph' in a && 'paragraph' in b && a.paragraph === b.paragraph;

/** Place of the text that a block begins with; headings and pictures have none of their own to close. */
function textPlace(block: OutlineBlock | undefined): Place | undefined {
  if (block?.kind === 'list') return block.items[0]?.place;
  return block?.kind === 'text' ? block.place : undefined;
}

/** The mark that says where a paragraph comes from; one for a paragraph of the source, after the last piece of it. */
function sourceMark(place: Place, next: Place | undefined, locate: Locate): PhrasingContent[] {
  return 'paragraph' in place && !samePlace(place, next) ? [inlineElement('Source', ['at', locate(place)])] : [];
}

function tableRows(rows: readonly (readonly string[])[], parts: BodyParts): TableRow[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell',
      children: phrasing(row[column] ?? '', parts),
    })),
  }));
}

function nodesOf(block: OutlineBlock, index: number, parts: BodyParts): RootContent[] {
  const { blocks, locate } = parts;
  switch (block.kind) {
    case 'heading': {
      const practice = parts.practiceId(index);
      const heading: RootContent = {
        type: 'heading',
        depth: Math.min(block.level, 6) as 2,
        children: [{ type: 'text', value: block.text }],
      };
      return practice === undefined ? [heading] : [heading, blockElement('Practice', ['id', practice])];
    }
    case 'text':
      return [
        {
          type: 'paragraph',
          children: [...phrasing(block.text, parts), ...sourceMark(block.place, textPlace(blocks[index + 1]), locate)],
        },
      ];
    case 'list': {
      const items = block.items.map(({ text, place }, at): ListItem => {
        const next = block.items[at + 1]?.place ?? textPlace(blocks[index + 1]);
        const content: BlockContent[] = [
          { type: 'paragraph', children: [...phrasing(text, parts), ...sourceMark(place, next, locate)] },
        ];
        return { type: 'listItem', spread: false, children: content };
      });
      return [{ type: 'list', ordered: block.ordered, spread: false, children: items }];
    }
    case 'table':
      return block.rows.length === 0 ? [] : [{ type: 'table', children: tableRows(block.rows, parts) }];
    case 'picture': {
      const file = parts.pictureFile(block.index);
      if (file === undefined) return [];
      const alt = block.alt.trim() || '待补充：写出图中的内容';
      return [{ type: 'paragraph', children: [{ type: 'image', url: `./${file}`, alt }] }];
    }
  }
}

/** Writes the body of a draft as MDX; signs that would mean something there are escaped. */
export function bodyOf(parts: BodyParts): string {
  return writeBody(parts.blocks.flatMap((block, index) => nodesOf(block, index, parts)));
}
