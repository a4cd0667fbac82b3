import type { Block, Paragraph, RawPicture, Run } from '../block.ts';
import { foldNested } from './fold-nested.ts';
import { linkAddress, isBoldElement, isCentred, isData, isList, numbersHeadings } from './html-element.ts';
import { tableCells } from './html-table.ts';

const blockNames = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'blockquote',
  'figure',
  'figcaption',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'center',
  'pre',
  'address',
  'body',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tr',
  'td',
]);
/** Elements that show something that no text can replace. */
const drawn = new Set(['svg', 'canvas', 'video', 'audio', 'embed']);

/** Walks a page and collects its blocks. */
class BlockCollector {
  readonly blocks: Block[] = [];
  readonly pictures: RawPicture[] = [];
  /** Pictures that are not part of the file. */
  outside = 0;
  drawn = 0;
  #runs: Run[] = [];
  #form: Omit<Paragraph, 'kind' | 'runs'> = {};
  #afterBreak = false;
  #url: string | undefined;
  /** How many lists enclose the place that is read, and where the blocks of the innermost begin. */
  #lists = { depth: 0, from: 0 };
  readonly #folds: boolean;

  constructor(folds: boolean) {
    this.#folds = folds;
  }

  flush(): void {
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(({ text }) => text.replace(/[\s　]/g, '') === '')) return;
    this.blocks.push({ kind: 'paragraph', runs, ...this.#form, ...(this.#afterBreak && { afterBreak: true }) });
    this.#afterBreak = false;
  }

  walk(node: Node, bold: boolean): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3)
        this.#runs.push({
          text: (child.textContent ?? '').replace(/[ \t\n\r]+/g, ' '),
          bold,
          ...(this.#url !== undefined && { url: this.#url }),
        });
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
    if (drawn.has(name)) return void (this.drawn += 1);
    if (name === 'table' && isData(element)) return this.#table(element);
    if (isList(element)) return this.#list(element, bold);
    if (blockNames.has(name)) return this.#block(element, bold);
    const around = this.#url;
    if (name === 'a') this.#url = linkAddress(element);
    this.walk(element, bold || isBoldElement(element));
    this.#url = around;
  }

  #table(table: Element): void {
    this.flush();
    const rows = tableCells(table).map((row) =>
      row.map((cell) => (cell?.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    const links = [...table.querySelectorAll('a')]
      .flatMap((link) => ({ text: (link.textContent ?? '').replace(/\s+/g, ' ').trim(), url: linkAddress(link) ?? '' }))
      .filter(({ text, url }) => text !== '' && url !== '');
    this.blocks.push({
      kind: 'table',
      rows: rows.filter((row) => row.some((cell) => cell !== '')),
      ...(links.length > 0 && { links }),
    });
    for (const picture of table.querySelectorAll('img')) this.#picture(picture);
    this.drawn += [...table.querySelectorAll('*')].filter(({ localName }) => drawn.has(localName)).length;
  }

  #list(element: Element, bold: boolean): void {
    this.flush();
    const around = this.#lists;
    const from = this.blocks.length;
    const above = this.blocks.at(-1);
    const parent =
      around.depth > 0 && from > around.from && above?.kind === 'paragraph' && above.list !== undefined
        ? above
        : undefined;
    this.#lists = { depth: around.depth + 1, from };
    this.#block(element, bold);
    this.#lists = around;
    if (!parent || !this.#folds) return;
    const nested = this.blocks.splice(from);
    this.blocks.splice(from - 1, 1, ...foldNested(parent, nested, around.depth));
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
      ...(element.localName === 'li' && {
        list: element.parentElement?.localName === 'ol' ? ('ordered' as const) : ('bullet' as const),
      }),
      ...(isCentred(element) && { centred: true }),
    };
    this.walk(element, bold || isBoldElement(element));
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

/** What an element contains. */
export interface CollectedBlocks {
  blocks: Block[];
  pictures: RawPicture[];
  /** Chinese: what could not be taken over. */
  left: string[];
}

/** Reads an element of a page into blocks. */
export function collectBlocks(root: Element): CollectedBlocks {
  const collector = new BlockCollector(!numbersHeadings(root));
  collector.walk(root, false);
  collector.flush();
  const { blocks, pictures, outside, drawn: drawings } = collector;
  return {
    blocks,
    pictures,
    left: [
      ...(outside > 0 ? [`${outside} 张图片不在文件里，没有导入`] : []),
      ...(drawings > 0 ? [`${drawings} 处视频、声音或矢量图没有导入`] : []),
    ],
  };
}
