import { gzipSync } from 'node:zlib';
import { referencesOf, resolveReference } from './links.ts';
import { readBuilt, type BuiltPage, type BuiltSite } from './built-site.ts';

/** Bytes that a browser transfers to show a page, gzipped as a static host does, without pictures. */
export interface PageWeight {
  html: number;
  css: number;
  script: number;
  /** Files, the page itself and pictures included. */
  requests: number;
}

const gzipped = (text: string): number => gzipSync(text).length;

/** Files that a script imports when it loads; what it loads later on demand is left out. */
function importsOf(site: BuiltSite, file: string): string[] {
  const found = [...readBuilt(site, file).matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)].map(
    ([, path = '']) => path,
  );
  return found.flatMap((path) => {
    const target = new URL(path, `http://site/${file}`).pathname.slice(1);
    return site.files.has(target) ? [target, ...importsOf(site, target)] : [];
  });
}

/** Weighs a page with all that it loads before the reader does anything. */
export function weigh(site: BuiltSite, page: BuiltPage): PageWeight {
  const loaded = (wanted: RegExp, selector: RegExp): string[] =>
    referencesOf(page)
      .filter(({ where, url }) => selector.test(where) && wanted.test(url))
      .flatMap((reference) => resolveReference(site, reference)?.address.slice(1) ?? []);
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((total, file) => total + gzipped(readBuilt(site, file)), 0);
  const styles = new Set(loaded(/\.css$/, /^link\[href\]$/));
  const scripts = new Set(
    loaded(/\.js$/, /^(?:script\[src\]|link\[href\])$/).flatMap((file) => [file, ...importsOf(site, file)]),
  );
  const pictures = new Set(loaded(/./, /^(?:img|source)\[/));
  const inline = [...page.document.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .join('\n');
  return {
    html: gzipped(page.html),
    css: sum(styles),
    script: sum(scripts) + (inline === '' ? 0 : gzipped(inline)),
    requests: 1 + styles.size + scripts.size + pictures.size,
  };
}
