import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { gfmSyntax } from '../../markdown/gfm.ts';
import type { Block, Paragraph, ReadFile, Run, TableLink } from '../block.ts';
import { foldNested } from './fold-nested.ts';
import { checkLength, checkLines, tooDeep } from './limits.ts';
import { markdownLeftOut } from './markdown-left-out.ts';
import { UnreadableFile } from './unreadable.ts';

/** How running text is set: in bold, in a link. */
type RunForm = Omit<Run, 'text'>;

/** What blocks are read with: how they are set, how many lists enclose them, and the targets of link references. */
interface Around {
  form: Omit<Paragraph, 'kind' | 'runs'>;
  depth: number;
  addresses: ReadonlyMap<string, string>;
}

function formOf(node: PhrasingContent, form: RunForm, addresses: ReadonlyMap<string, string>): RunForm {
  if (node.type === 'strong') return { ...form, bold: true };
  const url =
    node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier) : undefined;
  return url === undefined || url === '' || url.startsWith('#') ? form : { ...form, url };
}

/** Lines of phrasing content: runs, with a break where the author broke the line. */
function linesOf(
  nodes: readonly PhrasingContent[],
  addresses: ReadonlyMap<string, string>,
  form: RunForm = { bold: false },
): Run[][] {
  const lines: Run[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html')
      lines.at(-1)?.push({ ...form, text: node.value.replace(/\n/g, '') });
    else if ('children' in node) {
      const [first = [], ...rest] = linesOf(node.children, addresses, formOf(node, form, addresses));
      lines.at(-1)?.push(...first);
      lines.push(...rest);
    }
  }
  return lines;
}

function paragraphs(nodes: readonly PhrasingContent[], { form, addresses }: Around): Block[] {
  return linesOf(nodes, addresses)
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''))
    .map((runs) => ({ kind: 'paragraph', runs, ...form }));
}

/** Blocks of a list, an item a paragraph; a list inside an item becomes part of it. */
function listBlocks(list: List, around: Around): Block[] {
  const depth = around.depth + 1;
  return list.children.flatMap((item) => {
    const blocks: Block[] = [];
    for (const [index, child] of item.children.entries()) {
      const read = blocksOf(child, {
        ...around,
        depth,
        form: index === 0 ? { list: list.ordered ? 'ordered' : 'bullet' } : {},
      });
      const parent = blocks.at(-1);
      if (child.type === 'list' && parent?.kind === 'paragraph' && parent.list !== undefined)
        blocks.splice(-1, 1, ...foldNested(parent, read, depth));
      else blocks.push(...read);
    }
    return blocks;
  });
}

function tableBlock(
  rows: readonly (readonly (readonly PhrasingContent[])[])[],
  addresses: ReadonlyMap<string, string>,
): Block {
  const cells = rows.map((row) => row.map((cell) => linesOf(cell, addresses).flat()));
  const links = cells
    .flat(2)
    .flatMap(({ text, url }): TableLink[] =>
      url === undefined || text.trim() === '' ? [] : [{ text: text.trim(), url }],
    );
  return {
    kind: 'table',
    rows: cells.map((row) =>
      row.map((runs) =>
        runs
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ),
    ...(links.length > 0 && { links }),
  };
}

function blocksOf(node: RootContent, around: Around): Block[] {
  switch (node.type) {
    case 'heading':
      return paragraphs(node.children, { ...around, form: { ...around.form, level: node.depth } });
    case 'paragraph':
      return paragraphs(node.children, around);
    case 'list':
      return listBlocks(node, around);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, around));
    case 'table':
      return [
        tableBlock(
          node.children.map((row) => row.children.map((cell) => cell.children)),
          around.addresses,
        ),
      ];
    case 'code':
    case 'html':
      return node.value
        .split('\n')
        .flatMap((line) =>
          line.trim() === ''
            ? []
            : [{ kind: 'paragraph' as const, runs: [{ text: line, bold: false }], ...around.form }],
        );
    default:
      return [];
  }
}

/** More quotations or lists in each other than anybody writes, and than the parser has memory for. */
const nested = /^(?:[ \t]*>){100}|^[ \t]*(?:[-*+][ \t]+){500}/m;
/** Most signs in one paragraph that may mean something to the parser, which compares each with all others. */
const maxSigns = 2000;

/** Whether a text would take the parser minutes; a row of a table is read cell by cell. */
function isTooDeep(text: string): boolean {
  return (
    nested.test(text) ||
    text
      .split(/\n[ \t]*\n/)
      .some(
        (part) =>
          part.length > maxSigns && (part.replace(/^[ \t]*\|.*$/gm, '').match(/[[*_`~<]/g) ?? []).length > maxSigns,
      )
  );
}

/**
 * Reads Markdown as it comes from editors and chat tools; frontmatter, footnotes and pictures are left out and
 * reported.
 *
 * @throws {UnreadableFile} When it is too long.
 */
export function readMarkdown(text: string): ReadFile {
  // Pictures written into the text are not read, and are longer than any text.
  const written = text.replace(/(data:[\w.+/-]+;base64,)[A-Za-z0-9+/=]+/g, '$1');
  checkLength(written.length);
  checkLines(written.split('\n'));
  if (isTooDeep(written)) throw new UnreadableFile(tooDeep);
  // A line across may occur at the beginning too; settings begin with a name and a colon.
  const [opening = '', frontmatter = ''] = /^---\n(?=\s*[\p{L}\w-]+\s*:\s)([\s\S]*?)\n---\n/u.exec(written) ?? [];
  const tree = fromMarkdown(written.slice(opening.length), gfmSyntax);
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void addresses.set(identifier, url));
  const blocks: Block[] = [];
  let afterBreak = false;
  for (const node of tree.children) {
    if (node.type === 'thematicBreak') afterBreak = true;
    const [first, ...rest] = blocksOf(node, { form: {}, depth: 0, addresses });
    if (!first) continue;
    blocks.push(afterBreak && first.kind === 'paragraph' ? { ...first, afterBreak: true } : first, ...rest);
    afterBreak = false;
  }
  return { blocks, pictures: [], left: markdownLeftOut(tree, frontmatter) };
}
