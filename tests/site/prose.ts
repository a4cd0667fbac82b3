const blocks =
  'p, li, dt, dd, th, td, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, summary, label, button, a, div, section';

/** Text that readers see in an element, without code, scripts and what is kept for the search index. */
function visibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('script, style, code, pre, kbd, [hidden]')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Traces of unfinished work and of values that failed to print. */
const leftovers: readonly [RegExp, string][] = [
  [/待补充|待完善|待定|此处填写|TODO|FIXME|XXX|lorem ipsum/i, '未写完'],
  [/undefined|\[object Object\]|\bNaN\b|\bnull\b/, '没有取到值'],
  [/\{[a-z][a-z0-9-]*\}/, '数据没有填入'],
  [/[一-鿿][,;:!?()][一-鿿]/, '汉字之间用了半角标点'],
  [/[一-鿿]\.[一-鿿]/, '汉字之间用了半角句点'],
  [/[，。；：、]{2}|[，；：、]。/, '标点重复'],
  [/"[^"]*[一-鿿]|[一-鿿][^"]*"/, '用了直引号'],
  [/\*\*|~~|\]\(|<\/?[A-Z]/, '标记没有解析'],
];

/**
 * Where a soft line break between Chinese characters left a space; a space between two elements is a gap, and no part
 * of a text.
 */
function spacesInside(element: Element): string[] {
  const texts = [...element.childNodes].flatMap((node) =>
    node.nodeType === 3 ? [(node.textContent ?? '').trim()] : [],
  );
  return texts
    .flatMap((text) => text.match(/[一-鿿][ \t\n]+[一-鿿]/g) ?? [])
    .map((found) => `汉字之间有空格：${found}`);
}

/**
 * What a proofreader would mark in a document, each with the text around it.
 *
 * @param verbatim Texts that stand as their source writes them.
 */
export function proofread(document: Document, verbatim: readonly string[] = []): string[] {
  const spaced = [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('script, style, code, pre, [hidden]'))
    .filter((element) => !verbatim.some((text) => element.textContent?.includes(text)));
  return [...spaced.flatMap(spacesInside), ...marksIn(document)];
}

function marksIn(document: Document): string[] {
  const leaves = [...document.querySelectorAll(blocks)].filter(
    (element) => !element.querySelector(blocks) && !element.closest('[hidden], pre'),
  );
  return leaves.flatMap((element) => {
    const text = visibleText(element);
    return leftovers.flatMap(([pattern, what]) => {
      const match = pattern.exec(text);
      return match ? [`${what}：…${text.slice(Math.max(0, match.index - 12), match.index + 20)}…`] : [];
    });
  });
}
