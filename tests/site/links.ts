import type { BuiltPage, BuiltSite } from './built-site.ts';

/** An address that a page refers to, as it stands in the page. */
export interface Reference {
  page: BuiltPage;
  /** Element and attribute. Example: `a[href]`. */
  where: string;
  url: string;
}

const attributes = ['href', 'src', 'srcset', 'poster', 'action', 'data-src'] as const;

/** Every address in the attributes of a page. */
export function referencesOf(page: BuiltPage): Reference[] {
  return attributes.flatMap((attribute) =>
    [...page.document.querySelectorAll(`[${attribute}]`)].flatMap((element) => {
      const value = element.getAttribute(attribute) ?? '';
      const urls = attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
      return urls.map((url) => ({ page, where: `${element.tagName.toLowerCase()}[${attribute}]`, url }));
    }),
  );
}

/** Whether an address names another host or is no address of a file at all (`mailto:`, `data:`). */
export const leavesSite = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

/**
 * Where an address inside the site leads: address below the base path, and anchor; `undefined` outside the base path.
 */
export function resolveReference(
  { base }: BuiltSite,
  { page, url }: Reference,
): { address: string; anchor: string } | undefined {
  const resolved = new URL(url, `http://site${base}${page.address.slice(1)}`);
  if (!resolved.pathname.startsWith(base)) return undefined;
  return {
    address: decodeURIComponent(resolved.pathname.slice(base.length - 1)),
    anchor: decodeURIComponent(resolved.hash.slice(1)),
  };
}

/**
 * What is wrong with one reference: outside the base path, no such file, no such anchor, or an address that the host
 * would first have to redirect.
 *
 * @returns The complaint, or `undefined` when the reference is sound.
 */
function complaintAbout(site: BuiltSite, reference: Reference): string | undefined {
  if (leavesSite(reference.url)) return undefined;
  const target = resolveReference(site, reference);
  if (!target) return '不在网站的根路径之下';
  const { address, anchor } = target;
  const file = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
  if (!site.files.has(file)) return site.files.has(`${file}/index.html`) ? '结尾缺少斜杠' : '没有这个文件';
  if (anchor === '') return undefined;
  const page = site.pages.find((candidate) => candidate.file === file);
  return page && !page.document.getElementById(anchor) ? `页内没有锚点 ${anchor}` : undefined;
}

/** Every reference of a site that does not lead where it says. */
export function brokenReferences(site: BuiltSite): string[] {
  return site.pages.flatMap(referencesOf).flatMap((reference) => {
    const complaint = complaintAbout(site, reference);
    return complaint ? [`${reference.page.address} ${reference.where} ${reference.url}：${complaint}`] : [];
  });
}
