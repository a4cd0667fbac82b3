import { paragraphText, type Block } from '../block.ts';

/** A link of the file, with enough around it to find it again in the text. */
export interface FileLink {
  text: string;
  url: string;
  /** Letters right before and after it in its paragraph. */
  before: string;
  after: string;
}

const around = 6;
const solid = (text: string): string => text.replace(/\s/g, '');

/** An address that a draft can contain: of the web, without a password. */
function isWebAddress(url: string): boolean {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

/** Every link of a file, in order; a link that is bold in part is one. */
export function linksOf(blocks: readonly Block[]): FileLink[] {
  return blocks.flatMap((block): FileLink[] => {
    if (block.kind === 'table') return (block.links ?? []).map((link) => ({ ...link, before: '', after: '' }));
    if (block.kind !== 'paragraph' || block.runs.every(({ url }) => url === undefined)) return [];
    const whole = paragraphText(block);
    const found: { from: number; to: number; url: string }[] = [];
    let at = 0;
    for (const { text, url } of block.runs) {
      const last = found.at(-1);
      if (last && last.url === url && last.to === at) last.to += text.length;
      else if (url !== undefined && text.trim() !== '') found.push({ from: at, to: at + text.length, url });
      at += text.length;
    }
    return found.map(({ from, to, url }) => ({
      text: whole.slice(from, to).trim(),
      url,
      before: solid(whole.slice(Math.max(0, from - around * 2), from)).slice(-around),
      after: solid(whole.slice(to, to + around * 2)).slice(0, around),
    }));
  });
}

/** Where a link occurs in a text of the draft. */
export interface LinkSpan {
  index: number;
  length: number;
  url: string;
}

/** A text of the draft may begin or end inside the paragraph of the source. */
function stands(link: FileLink, text: string, index: number): boolean {
  const before = solid(text.slice(Math.max(0, index - around * 2), index)).slice(-around);
  const after = solid(text.slice(index + link.text.length, index + link.text.length + around * 2)).slice(0, around);
  return (
    (link.before.endsWith(before) || before.endsWith(link.before)) &&
    (link.after.startsWith(after) || after.startsWith(link.after))
  );
}

/** Most links that are looked for in every text. */
const maxLinks = 300;
const maxListed = 20;
const cut = (text: string, most: number): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}…` : text;

/** Finds the links of a file again in the texts of its drafts, each once and in order, and knows which are left. */
export class LinkFinder {
  readonly #open: FileLink[];
  readonly #never: readonly FileLink[];

  constructor(links: readonly FileLink[]) {
    this.#open = links.filter(({ url }) => isWebAddress(url)).slice(0, maxLinks);
    const open = new Set(this.#open);
    this.#never = links.filter((link) => !open.has(link));
  }

  /**
   * Links of the next text.
   *
   * @param fits Whether a link can be written there.
   */
  find(text: string, fits: (span: LinkSpan) => boolean): LinkSpan[] {
    const spans: LinkSpan[] = [];
    let from = 0;
    for (const link of [...this.#open]) {
      for (let index = text.indexOf(link.text, from); index >= 0; index = text.indexOf(link.text, index + 1)) {
        const span = { index, length: link.text.length, url: link.url };
        if (!stands(link, text, index) || !fits(span)) continue;
        spans.push(span);
        this.#open.splice(this.#open.indexOf(link), 1);
        from = index + link.text.length;
        break;
      }
    }
    return spans;
  }

  /** In Chinese, one line for every link that no text had. */
  lost(): string[] {
    const lost = [...this.#open, ...this.#never];
    const lines = lost.slice(0, maxListed).map(({ text, url }) => `链接“${cut(text, 20)}”的地址：${cut(url, 100)}`);
    return lost.length > maxListed ? [...lines, `另有 ${lost.length - maxListed} 处链接的地址`] : lines;
  }
}
