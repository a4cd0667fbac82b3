import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Tells what of a Markdown file the drafts have no place for: settings, footnotes, addresses that no link uses,
 * pictures.
 *
 * @returns In Chinese, one line a thing.
 */
export function markdownLeftOut(tree: Root, frontmatter: string): string[] {
  const notes: FootnoteDefinition[] = [];
  const definitions: Definition[] = [];
  const used = new Set<string>();
  let pictures = 0;
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'linkReference') used.add(node.identifier);
    else if (node.type === 'image' || node.type === 'imageReference') pictures += 1;
    if (node.type === 'imageReference') used.add(node.identifier);
  });
  return [
    ...(frontmatter.trim() === '' ? [] : [`文件开头的设置：${frontmatter.trim().replace(/\s*\n\s*/g, '；')}`]),
    ...notes.map((note) => `脚注 ${note.label ?? note.identifier}：${toString(note)}`),
    ...definitions
      .filter(({ identifier }) => !used.has(identifier))
      .map(({ label, identifier, url }) => `没有用到的链接地址 ${label ?? identifier}：${url}`),
    ...(pictures > 0 ? [`${pictures} 张图片不在文件里，没有导入`] : []),
  ];
}
