import { parseHTML } from '../../../packages/import/index.ts';
import type { Block, ReadFile } from '../block.ts';
import { collectBlocks } from './collect-blocks.ts';
import { decodePage } from './decode-plain.ts';
import { lengthOf } from './html-element.ts';
import { checkLength, tooDeep } from './limits.ts';
import { isInFurniture, LeftOut } from './outside-main.ts';
import { UnreadableFile } from './unreadable.ts';

/** Most characters of a page with its tags; a saved page of a news site has about 200,000. */
const maxMarkup = 5_000_000;

/** Where a saved page has its text: the element that says so, else the one whose own paragraphs contain most of it. */
function mainOf(body: Element): Element {
  const named = [...body.querySelectorAll('article, main, [role="main"]')].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (named && lengthOf(named) > lengthOf(body) / 3) return named;
  let [best, bestLength] = [body, 0];
  for (const element of [body, ...body.querySelectorAll('div, section, td')]) {
    const own = [...element.children]
      .filter(({ localName }) => /^(?:p|h[1-6]|ul|ol|table|blockquote|center)$/.test(localName))
      .reduce((sum, child) => sum + lengthOf(child), 0);
    if (own > bestLength) [best, bestLength] = [element, own];
  }
  return bestLength > lengthOf(body) / 3 ? best : body;
}

/** Elements that have no end, or whose end a page need not write. */
const openEnded = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);
const maxDepth = 2000;

/**
 * Whether elements are nested deeper than in any page; the parser takes minutes for them, and then the stack
 * ends.
 */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = '', closed] of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^<>]*?(\/?)>/gi)) {
    if (closed === '/' || openEnded.has(name.toLowerCase())) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > maxDepth) return true;
  }
  return false;
}

/** Parses a page or a fragment of one. */
function bodyOf(html: string): Element {
  if (html.length > maxMarkup) checkLength(html.replace(/;base64,[A-Za-z0-9+/=\s]+/g, '').length, maxMarkup);
  if (isTooDeep(html)) throw new UnreadableFile(tooDeep);
  const inBody = /<(?:html|body)[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${inBody}</html>`;
  const { document } = parseHTML(page) as unknown as { document: Document };
  const body = document.body as Element | null;
  if (!body) throw new UnreadableFile('网页里没有正文');
  return body;
}

/** Reads a fragment of HTML into blocks; all of it is text. */
export function readFragment(html: string): ReadFile {
  return collectBlocks(bodyOf(html));
}

/**
 * Reads the text of a saved page into blocks. Navigation and what else surrounds the text is left out and reported.
 *
 * @throws {UnreadableFile} When its encoding is not known, or it is too large.
 */
export function readHtml(bytes: Uint8Array): ReadFile {
  const body = bodyOf(decodePage(bytes));
  const [name, ...others] = [...body.querySelectorAll('h1')].filter(
    (heading) => heading.closest('nav, aside, footer') === null,
  );
  const only = others.length === 0 ? name : undefined;
  // The name of a page may be in its head, which is not text.
  const inHead = only && isInFurniture(only) ? only : undefined;
  inHead?.remove();
  const out = new LeftOut();
  out.takeFurniture(body);
  const main = mainOf(body);
  const title = inHead ?? (only && body.contains(only) && !main.contains(only) ? only : undefined);
  title?.remove();
  if (main !== body) out.noteAround(body, main);
  const { blocks, pictures, left } = collectBlocks(main);
  const head: Block[] = title
    ? [{ kind: 'paragraph', runs: [{ text: title.textContent ?? '', bold: false }], level: 0 }]
    : [];
  return { blocks: [...head, ...blocks], pictures, left: [...out.lines(), ...left] };
}
