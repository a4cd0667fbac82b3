import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { discAddress } from './disc-address.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A stretch of a page and what takes its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

const addresses = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']);
const addressLists = new Set(['srcset', 'imagesrcset']);

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What an attribute's value becomes; `undefined` to take the attribute away. */
function valueOnDisc(element: Element, name: string, value: string, file: string, base: string): string | undefined {
  if (name === 'crossorigin' || name === 'integrity') return undefined;
  // Browsers load modules from no file; the code for discs is a plain script.
  if (element.tagName === 'script' && name === 'type' && value === 'module') return undefined;
  if (addresses.has(name)) return discAddress(value, file, base);
  if (addressLists.has(name))
    return value.replace(
      /(^|,\s*)(\S+)/gu,
      (_, before: string, address: string) => before + discAddress(address, file, base),
    );
  const refresh = element.tagName === 'meta' && name === 'content' ? /^(\s*\d+\s*;\s*url=)(.*)$/iu.exec(value) : null;
  return refresh ? `${refresh[1]}${discAddress(refresh[2] ?? '', file, base)}` : value;
}

/** Name of an attribute as the page writes it: parse5 takes the prefix of `xlink:href` apart. */
const written = ({ prefix, name }: { prefix?: string; name: string }): string => (prefix ? `${prefix}:${name}` : name);

/** What a disc is without: the page's true address, which only search engines ask for, and what the page marks so. */
function isForSiteAlone({ tagName, attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) => name === 'data-site-only' || (tagName === 'link' && name === 'rel' && value === 'canonical'),
  );
}

function editsOf(element: Element, file: string, base: string): Edit[] {
  const location = element.sourceCodeLocation;
  if (!location) return [];
  const isModule =
    element.tagName === 'script' && element.attrs.some(({ name, value }) => name === 'type' && value === 'module');
  return element.attrs.flatMap((attribute): Edit[] => {
    const name = written(attribute);
    const place = location.attrs?.[name];
    const value = valueOnDisc(element, name, attribute.value, file, base);
    if (!place || value === attribute.value) return [];
    // A module waits until the page is read; so does a plain script that says so.
    const replaced = isModule && name === 'type' ? 'defer' : '';
    return [
      {
        start: place.startOffset,
        end: place.endOffset,
        text: value === undefined ? replaced : `${name}="${escaped(value)}"`,
      },
    ];
  });
}

/** Edits of a node and all below it; what is taken away whole has no edits inside. */
function editsBelow(node: Node, file: string, base: string): Edit[] {
  if ('attrs' in node && isForSiteAlone(node)) {
    const { startOffset: start = 0, endOffset: end = 0 } = node.sourceCodeLocation ?? {};
    return [{ start, end, text: '' }];
  }
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => editsBelow(child, file, base)) : [];
  return 'attrs' in node ? [...editsOf(node, file, base), ...below] : below;
}

/**
 * Makes a page work from a disc: addresses of the site lead from file to file, and its script is a plain one.
 *
 * All else stays byte for byte.
 *
 * @param html A page of the built site.
 * @param file Its file below the site's folder.
 * @param base Base path of the site, with a slash at both ends.
 */
export function discPage(html: string, file: string, base: string): string {
  const edits = editsBelow(parse(html, { sourceCodeLocationInfo: true }), file, base);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((page, { start, end, text }) => page.slice(0, start) + text + page.slice(end), html);
}

/** Makes a stylesheet work from a disc. */
export function discStyles(css: string, file: string, base: string): string {
  return css.replace(
    /url\(\s*(["']?)(\/[^"')]*)\1\s*\)/gu,
    (_, quote: string, address: string) => `url(${quote}${discAddress(address, file, base)}${quote})`,
  );
}
