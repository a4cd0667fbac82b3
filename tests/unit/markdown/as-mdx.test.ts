import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { parseFragment, serialize } from 'parse5';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { endAutolinksAtAscii } from '../../../src/markdown/ascii-autolinks.ts';
import type { BodyPart } from '../../../src/markdown/body-parts.ts';
import { nameCase } from '../../../src/markdown/case-context.ts';
import { splitFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { addHeadingAnchors } from '../../../src/markdown/heading-anchors.ts';
import { addHeadingIds } from '../../../src/markdown/headings.ts';
import { fitLinks } from '../../../src/markdown/links.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { joinLines } from '../../../src/markdown/soft-breaks.ts';
import { boxTables } from '../../../src/markdown/table-scroll.ts';

// Bodies are rendered by functions of our own. Here they are compiled by MDX itself with remark-gfm, as @astrojs/mdx
// does, with the site's changes of the trees as its plugins, and must come out the same.

type Attributes = Readonly<Record<string, unknown>>;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes an element; components become elements that HTML does not know. */
function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== undefined)
    .map(([key, value]) => ` ${key}="${value === true ? '' : escaped(String(value)).replaceAll('"', '&quot;')}"`)
    .sort();
  const isVoid = ['img', 'br', 'hr', 'input'].includes(name);
  return `<${name}${written.join('')}>${isVoid ? '' : `${content}</${name}>`}`;
}

const component = (name: string, attributes: Attributes, content: string): string =>
  element(`x-${name.toLowerCase()}`, attributes, content);

/** What a part of a body shows. */
function shownPart(part: BodyPart): string {
  if (typeof part === 'string') return part;
  if ('picture' in part) return element('img', { src: part.picture, alt: part.alt, title: part.title }, '');
  return component(part.name, part.attributes, part.children.map(shownPart).join(''));
}

/** Text that MDX has compiled to; everything else it makes is a text already. */
class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
const toHtml = (child: unknown): string => {
  if (child instanceof Html) return child.html;
  if (Array.isArray(child)) return child.map(toHtml).join('');
  return child === undefined || child === null || typeof child === 'boolean' ? '' : escaped(child as string);
};
const styleOf = (style: unknown): unknown =>
  typeof style === 'object' && style !== null
    ? Object.entries(style)
        .map(([name, value]) => `${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`)
        .join(';')
    : style;

function jsx(type: unknown, { children, ...props }: Record<string, unknown>): Html {
  const content = toHtml(children);
  if (typeof type === 'function') return (type as (all: unknown) => Html)({ ...props, children });
  if (typeof type !== 'string') return new Html(content);
  const attributes = { ...props, ...(props.style !== undefined && { style: styleOf(props.style) }) };
  return new Html(element(type, attributes, content));
}

const componentNames = ['Metric', 'Term', 'EditorNote', 'Practice', 'Checklist', 'Figure', 'Source'];
const components = Object.fromEntries(
  componentNames.map((name) => [
    name,
    ({ children, ...props }: Record<string, unknown>) => new Html(component(name, props, toHtml(children))),
  ]),
);

/** HTML of a body as MDX renders it. */
async function byMdx(body: string, path: string): Promise<string> {
  const { default: Content } = await evaluate(body, {
    Fragment: Symbol('fragment'),
    jsx: jsx as never,
    jsxs: jsx as never,
    elementAttributeNameCase: 'html',
    // Styles in elements are forbidden by the site's Content Security Policy.
    tableCellAlignToStyle: false,
    remarkPlugins: [
      [remarkGfm, { singleTilde: false }],
      remarkCjkFriendly,
      () => (tree: Root) => {
        endAutolinksAtAscii(tree);
        joinLines(tree);
        addHeadingIds(tree);
        nameCase(tree, path);
      },
    ],
    rehypePlugins: [
      () => (tree: HtmlRoot) => {
        fitLinks(tree, { base: '/' });
        boxTables(tree);
        addHeadingAnchors(tree);
      },
    ],
    remarkRehypeOptions: {
      footnoteLabel: '脚注',
      footnoteLabelProperties: { className: ['footnotes__title'] },
      footnoteBackLabel: '返回正文',
      clobberPrefix: '',
    },
  });
  return (Content({ components }) as unknown as Html).html;
}

/** The same HTML however its attributes are ordered and its space between blocks is written. */
function normal(html: string): string {
  const tree = parseFragment(html);
  const walk = (node: { attrs?: { name: string }[]; childNodes?: unknown[] }): void => {
    node.attrs?.sort((a, b) => (a.name < b.name ? -1 : 1));
    (node.childNodes as (typeof node)[] | undefined)?.forEach(walk);
  };
  walk(tree);
  return serialize(tree)
    .replace(/\s*\n\s*/gu, '\n')
    .replace(
      /\n?(<\/?(?:div|h\d|p|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|section|x-\w+|hr|pre)\b[^>]*>)\n?/gu,
      '$1',
    );
}

const libraries = ['content', 'tests/fixtures/content', 'tests/fixtures/reading'];
const files = libraries.flatMap((library) =>
  listFiles(join(projectRoot, library))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${library}/${name}`),
);

test('the body of every document is what MDX with remark-gfm makes of it', async () => {
  expect(files.length).toBeGreaterThan(30);
  for (const path of files) {
    const text = readFileSync(join(projectRoot, path), 'utf8').replaceAll('\r\n', '\n');
    const body = text.slice(splitFrontmatter(text).bodyOffset);
    expect(normal(renderBody(body, path).parts.map(shownPart).join('')), path).toBe(normal(await byMdx(body, path)));
  }
});

test.each([
  '<Metric id="a" /> <Metric id="b" />',
  '<Metric id="a" />\n<Metric id="b" />',
  '甲<Metric id="a" /> <Metric id="b" />乙',
  '<EditorNote>\n\n甲\n\n- 乙\n  - 丙\n\n</EditorNote>',
  '<EditorNote>甲**乙**</EditorNote>',
  '| 甲 | 乙 |\n| :-- | --: |\n| 1 | **2** |',
  '甲[^1]\n\n[^1]: 乙',
  '- [x] 甲\n- [ ] 乙',
  '1. 甲\n\n   乙\n2. 丙',
  '~~甲~~ 3~5天 **“甲”**乙',
  '![图](./a.png "题") 与 ![图][b]\n\n[b]: ./b.png',
  '> 甲\n> 乙\n\n---\n\n`a < b`',
  '甲\\\n乙  \n丙\n丁',
  '[甲](/methods/a/ "题") <Source at="a 1/2" /> https://example.org/a',
])('%j is what MDX makes of it', async (body) => {
  const path = 'content/cases/a.mdx';
  expect(normal(renderBody(body, path).parts.map(shownPart).join(''))).toBe(normal(await byMdx(body, path)));
});
