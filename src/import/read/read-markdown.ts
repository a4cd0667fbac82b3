import type { List, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Paragraph, ReadFile, Run } from '../block.ts';

type Form = Omit<Paragraph, 'kind' | 'runs'>;

/** Lines of phrasing content: runs, with a break where the author broke the line. */
function linesOf(nodes: readonly PhrasingContent[], bold: boolean): Run[][] {
  const lines: Run[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') lines.at(-1)?.push({ text: node.value.replace(/\n/g, ''), bold });
    else if ('children' in node) {
      const [first = [], ...rest] = linesOf(node.children, bold || node.type === 'strong');
      lines.at(-1)?.push(...first);
      lines.push(...rest);
    }
  }
  return lines;
}

function paragraphs(nodes: readonly PhrasingContent[], form: Form): Block[] {
  return linesOf(nodes, false)
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''))
    .map((runs) => ({ kind: 'paragraph', runs, ...form }));
}

/** Blocks of a list; a number that the list does not begin with is kept, because the text counts on. */
function listBlocks(list: List): Block[] {
  return list.children.flatMap((item) => item.children.flatMap((child, index) => blocksOf(child, index === 0 ? { list: list.ordered ? 'ordered' : 'bullet' } : {})));
}

function blocksOf(node: RootContent, form: Form): Block[] {
  switch (node.type) {
    case 'heading':
      return paragraphs(node.children, { ...form, level: node.depth });
    case 'paragraph':
      return paragraphs(node.children, form);
    case 'list':
      return listBlocks(node);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, form));
    case 'table':
      return [{ kind: 'table', rows: node.children.map((row) => row.children.map((cell) => linesOf(cell.children, false).flat().map(({ text }) => text).join('').trim())) }];
    case 'code':
    case 'html':
      return node.value.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ kind: 'paragraph' as const, runs: [{ text: line, bold: false }], ...form }]));
    default:
      return [];
  }
}

/** Reads Markdown as it comes from editors and chat tools; frontmatter is left out. */
export function readMarkdown(text: string): ReadFile {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree: Root = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(body);
  const blocks: Block[] = [];
  let afterBreak = false;
  for (const node of tree.children) {
    if (node.type === 'thematicBreak') afterBreak = true;
    const [first, ...rest] = blocksOf(node, {});
    if (!first) continue;
    blocks.push(afterBreak && first.kind === 'paragraph' ? { ...first, afterBreak: true } : first, ...rest);
    afterBreak = false;
  }
  const pictures = (body.match(/!\[[^\]]*\]\([^)]*\)/g) ?? []).length;
  return { blocks, pictures: [], left: pictures > 0 ? [`${pictures} 张图片不在文件里，没有导入`] : [] };
}
