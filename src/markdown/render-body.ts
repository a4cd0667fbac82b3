import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast, type Options } from 'mdast-util-to-hast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { bodyParts, type BodyPart } from './body-parts.ts';
import { remarkCaseContext } from './case-context.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkHeadingIds } from './headings.ts';
import { rehypeLinks } from './links.ts';
import { syntaxPlugins } from './parser.ts';
import { remarkRefuseCode } from './refuse-code.ts';
import { remarkJoinChineseLines } from './soft-breaks.ts';
import { rehypeTableScroll } from './table-scroll.ts';
import { remarkUnravel } from './unravel.ts';

/** Where the site is published, as far as bodies depend on it. */
export interface MarkdownOptions {
  /** Base path that starts and ends with a slash. Default: `/`. */
  base?: string;
}

/** A heading of a rendered body. */
export interface RenderedHeading {
  depth: number;
  /** Its id. */
  slug: string;
  text: string;
}

/** A body as it is shown. */
export interface RenderedBody {
  parts: BodyPart[];
  headings: RenderedHeading[];
}

/** How Markdown becomes HTML where no plugin has a say: components stay as they are, footnotes speak Chinese. */
const toHtmlTree: Options = {
  passThrough: ['mdxFlowExpression', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxTextExpression', 'mdxjsEsm'],
  footnoteLabel: '脚注',
  footnoteLabelProperties: { className: ['footnotes__title'] },
  footnoteBackLabel: '返回正文',
  clobberPrefix: '',
};

const reader = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(syntaxPlugins)
  .use([remarkUnravel, remarkRefuseCode, remarkJoinChineseLines, remarkHeadingIds, remarkCaseContext])
  .use(() => (tree: Root, file: VFile) => toHast(tree, { ...toHtmlTree, file }) as HtmlRoot)
  .freeze();

const headingElement = /^h([1-6])$/;

function headingsOf(tree: HtmlRoot): RenderedHeading[] {
  const headings: RenderedHeading[] = [];
  visit(tree, 'element', (element) => {
    const depth = headingElement.exec(element.tagName)?.[1];
    if (depth === undefined) return;
    let text = '';
    visit(element, 'text', ({ value }) => {
      text += value;
    });
    headings.push({ depth: Number(depth), slug: String(element.properties['id'] ?? ''), text });
  });
  return headings;
}

/**
 * Renders the body of a document.
 *
 * @param text MDX without frontmatter; lines and columns of messages are those of this text.
 * @param path The document's file, which tells components their case.
 * @throws {VFileMessage} At the first thing that cannot be read, or that would run or bring in code.
 */
export function renderBody(text: string, path: string, { base = '/' }: MarkdownOptions = {}): RenderedBody {
  const file = new VFile({ value: text, path });
  const rehype = unified()
    .use(rehypeLinks, { base: base.endsWith('/') ? base : `${base}/` })
    .use([rehypeTableScroll, rehypeHeadingAnchors]);
  const tree = rehype.runSync(reader.runSync(reader.parse(file), file) as HtmlRoot, file) as HtmlRoot;
  return { parts: bodyParts(tree.children), headings: headingsOf(tree) };
}
