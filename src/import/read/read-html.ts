import { parseHTML } from 'linkedom';
import { decodeHtml } from '../../markdown/decode-html.ts';
import type { Block, Paragraph, RawPicture, ReadFile, Run } from '../block.ts';
import { UnreadableFile } from './unreadable.ts';

const dropped = 'script, style, noscript, template, nav, header, footer, aside, form, button, iframe, select, textarea, svg, object, [hidden], [aria-hidden="true"]';
const blockNames = new Set(['p', 'div', 'section', 'article', 'main', 'blockquote', 'figure', 'figcaption', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'center', 'pre', 'address', 'body', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Where a saved page has its text: the element that says so, else the one whose own paragraphs hold most of it. */
function mainOf(body: Element): Element {
  const named = [...body.querySelectorAll('article, main, [role="main"]')].sort((a, b) => length(b) - length(a))[0];
  if (named && length(named) > length(body) / 3) return named;
  let [best, bestLength] = [body, 0];
  for (const element of [body, ...body.querySelectorAll('div, section, td')]) {
    const own = [...element.children].filter(({ localName }) => /^(?:p|h[1-6]|ul|ol|table|blockquote|center)$/.test(localName)).reduce((sum, child) => sum + length(child), 0);
    if (own > bestLength) [best, bestLength] = [element, own];
  }
  return bestLength > length(body) / 3 ? best : body;
}
const length = (element: Element): number => (element.textContent ?? '').replace(/\s/g, '').length;

const isBold = (element: Element): boolean => /^(?:b|strong)$/.test(element.localName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');
const isCentred = (element: Element): boolean =>
  element.localName === 'center' || element.getAttribute('align') === 'center' || element.classList.contains('centred') || /text-align\s*:\s*center/i.test(element.getAttribute('style') ?? '');

/** Walks a page and collects its blocks. */
class BlockCollector {
  readonly blocks: Block[] = [];
  readonly pictures: RawPicture[] = [];
  /** Pictures that are not part of the file. */
  outside = 0;
  #runs: Run[] = [];
  #form: Omit<Paragraph, 'kind' | 'runs'> = {};
  #afterBreak = false;

  flush(): void {
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(({ text }) => text.replace(/[\s　]/g, '') === '')) return;
    this.blocks.push({ kind: 'paragraph', runs, ...this.#form, ...(this.#afterBreak && { afterBreak: true }) });
    this.#afterBreak = false;
  }

  walk(node: Node, bold: boolean): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.#runs.push({ text: (child.textContent ?? '').replace(/[ \t\n\r]+/g, ' '), bold });
      else if (child.nodeType === 1) this.#element(child as Element, bold);
    }
  }

  #element(element: Element, bold: boolean): void {
    const name = element.localName;
    if (name === 'br') return this.flush();
    if (name === 'hr') {
      this.flush();
      this.#afterBreak = true;
      return;
    }
    if (name === 'img') return this.#picture(element);
    if (name === 'table' && this.#isData(element)) {
      this.flush();
      const rows = [...element.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
      this.blocks.push({ kind: 'table', rows: rows.filter((row) => row.some((cell) => cell !== '')) });
      return;
    }
    if (blockNames.has(name) || name === 'table' || name === 'tr' || name === 'td') return this.#block(element, bold);
    this.walk(element, bold || isBold(element));
  }

  /** Tables that only arrange a page hold its text in a cell or two. */
  #isData(table: Element): boolean {
    const cells = [...table.querySelectorAll('td, th')];
    return cells.length > 2 && table.querySelector('table') === null && cells.every((cell) => length(cell) <= 400);
  }

  #block(element: Element, bold: boolean): void {
    this.flush();
    const before = this.#form;
    const level = /^h([1-6])$/.exec(element.localName)?.[1];
    this.#form = {
      ...(before.centred && { centred: true }),
      ...(before.list && { list: before.list }),
      ...(level !== undefined && { level: Number(level) }),
      ...(element.classList.contains('title') && { level: 0 }),
      ...(element.localName === 'li' && { list: element.parentElement?.localName === 'ol' ? ('ordered' as const) : ('bullet' as const) }),
      ...(isCentred(element) && { centred: true }),
    };
    this.walk(element, bold || isBold(element));
    this.flush();
    this.#form = before;
  }

  #picture(element: Element): void {
    const alt = element.getAttribute('alt') ?? '';
    const data = /^data:([^;,]+);base64,(.*)$/s.exec(element.getAttribute('src') ?? '');
    if (!data) {
      this.outside += 1;
      return;
    }
    this.flush();
    this.blocks.push({ kind: 'picture', index: this.pictures.length, alt });
    this.pictures.push({ type: data[1] ?? '', bytes: Buffer.from(data[2] ?? '', 'base64') });
  }
}

/**
 * Reads the text of a page or a fragment into blocks; navigation and scripts are left out.
 *
 * @param html A whole page, or only its text.
 */
export function readHtmlText(html: string): ReadFile {
  const page = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(page) as unknown as { document: Document };
  const body = document.body as Element | null;
  if (!body) throw new UnreadableFile('网页里没有正文');
  const names = [...body.querySelectorAll('h1')].filter((heading) => heading.closest('nav, aside, footer') === null).map((heading) => heading as Element);
  for (const element of body.querySelectorAll(dropped)) element.remove();
  const main = mainOf(body);
  const collector = new BlockCollector();
  const [name] = names;
  if (names.length === 1 && name && !main.contains(name)) {
    collector.blocks.push({ kind: 'paragraph', runs: [{ text: name.textContent ?? '', bold: false }], level: 0 });
  }
  collector.walk(main, false);
  collector.flush();
  return { blocks: collector.blocks, pictures: collector.pictures, left: collector.outside > 0 ? [`${collector.outside} 张图片不在文件里，没有导入`] : [] };
}

/** Reads a saved web page. */
export function readHtml(bytes: Uint8Array): ReadFile {
  let html: string;
  try {
    html = decodeHtml(bytes);
  } catch (error) {
    throw new UnreadableFile((error as Error).message);
  }
  return readHtmlText(html);
}
