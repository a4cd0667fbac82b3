import type { Root as HtmlRoot } from 'hast';
import { toHast, type Options } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { endAutolinksAtAscii } from './ascii-autolinks.ts';
import { bodyParts, type BodyPart } from './body-parts.ts';
import { nameCase } from './case-context.ts';
import { addHeadingAnchors } from './heading-anchors.ts';
import { addHeadingIds } from './headings.ts';
import { fitLinks } from './links.ts';
import { normaliseBase } from '../model/base-path.ts';
import { parseStrictly } from './parser.ts';
import { refuseCode } from './refuse-code.ts';
import { joinLines } from './soft-breaks.ts';
import { boxTables } from './table-scroll.ts';
import { unravelComponents } from './unravel.ts';

/** Where the site is published, as far as bodies depend on it. */
export interface MarkdownOptions {
  /** Base path, with or without slashes at its ends. Default: `/`. */
  base?: string;
}

/** A heading of a rendered body. */
interface RenderedHeading {
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

/** Tree of a body as HTML has it, components left as they are; stops at code. */
function htmlTreeOf(text: string, path: string): HtmlRoot {
  const tree = parseStrictly(text);
  unravelComponents(tree);
  endAutolinksAtAscii(tree);
  refuseCode(tree);
  joinLines(tree);
  addHeadingIds(tree);
  nameCase(tree, path);
  return toHast(tree, toHtmlTree) as HtmlRoot;
}

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
    headings.push({ depth: Number(depth), slug: element.properties.id ?? '', text });
  });
  return headings;
}

/**
 * Renders the body of a document.
 *
 * @param text MDX without frontmatter; lines and columns of messages are those of this text.
 * @param path The document's file, from which components know their case.
 * @throws {VFileMessage} At the first thing that cannot be read, or that would run or bring in code.
 */
export function renderBody(text: string, path: string, { base = '/' }: MarkdownOptions = {}): RenderedBody {
  const tree = htmlTreeOf(text, path);
  fitLinks(tree, { base: normaliseBase(base) });
  boxTables(tree);
  addHeadingAnchors(tree);
  return { parts: bodyParts(tree.children), headings: headingsOf(tree) };
}
