import { lengthOf } from './html-element.ts';

/** Parts of a page that are no text of it. */
const boilerplate =
  'noscript, nav, header, footer, aside, form, button, iframe, select, textarea, object, [hidden], [aria-hidden="true"]';
/** What never shows as text. */
const unseen = 'script, style, template';

/** Whether an element is in a part of a page that does not belong to its text. */
export function isInFurniture(element: Element): boolean {
  return element.closest(boilerplate) !== null;
}

const maxParts = 20;
const maxShown = 60;

function shownText(element: Element): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) texts.push(child.textContent ?? '');
      else if (child.nodeType === 1 && !(child as Element).matches(unseen)) {
        texts.push(' ');
        walk(child);
      }
    }
  };
  walk(element);
  return texts.join('');
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > maxShown
    ? `${characters.slice(0, maxShown).join('')}…（共 ${characters.length} 字）`
    : text;
}

/** What is left out of a page, gathered while the page is made ready for reading. */
export class LeftOut {
  readonly #parts: string[] = [];
  #embedded = 0;
  #pictures = 0;

  /** Takes the parts that are no text off a page. */
  takeFurniture(body: Element): void {
    for (const element of body.querySelectorAll(unseen)) element.remove();
    const letters = lengthOf(body);
    for (const element of body.querySelectorAll(boilerplate)) {
      // Some programs put a whole page into a form. An element inside one that is gone already went with it.
      if (!body.contains(element) || (element.localName === 'form' && lengthOf(element) > letters / 2)) continue;
      this.#embedded +=
        element.querySelectorAll('iframe, object').length + (/^(?:iframe|object)$/.test(element.localName) ? 1 : 0);
      this.#note(element);
      element.remove();
    }
  }

  /** Notes what surrounds the text of a page, which is not changed. */
  noteAround(body: Element, main: Element): void {
    for (const child of body.childNodes) {
      if (child === main) continue;
      if (child.nodeType === 1 && child.contains(main)) this.noteAround(child as Element, main);
      else if (child.nodeType === 1) this.#note(child as Element);
      else if (child.nodeType === 3) this.#noteText(child.textContent ?? '');
    }
  }

  /** In Chinese, one line a part. */
  lines(): string[] {
    const more = this.#parts.slice(maxParts);
    return [
      ...this.#parts.slice(0, maxParts).map((part) => `正文以外的文字：${cut(part)}`),
      ...(more.length > 0
        ? [`正文以外的文字还有 ${more.length} 处，共 ${more.reduce((sum, part) => sum + part.length, 0)} 字`]
        : []),
      ...(this.#pictures > 0 ? [`正文以外有 ${this.#pictures} 张图片，没有导入`] : []),
      ...(this.#embedded > 0 ? [`${this.#embedded} 处嵌入的页面或文件没有导入`] : []),
    ];
  }

  #note(element: Element): void {
    this.#noteText(shownText(element));
    this.#pictures += element.querySelectorAll('img').length + (element.localName === 'img' ? 1 : 0);
  }

  #noteText(text: string): void {
    const line = text.replace(/[\s　\u00a0]+/g, ' ').trim();
    if (line !== '') this.#parts.push(line);
  }
}
