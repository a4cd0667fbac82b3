import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '../model/base-path.ts';

/**
 * Makes addresses in bodies fit the place where the site is published.
 *
 * Addresses of this site (`/methods/wu-cha/`) get the base path; links to other sites make the browser send nothing
 * along and open where the reader opens them.
 *
 * @param options.base Base path that starts and ends with a slash.
 */
export function fitLinks(tree: Root, { base }: { base: string }): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const name = tagName === 'a' ? 'href' : tagName === 'img' ? 'src' : undefined;
    const address = name && properties[name];
    if (typeof address !== 'string') return;
    if (/^\/(?!\/)/.test(address)) properties[name as string] = withBase(base, address);
    else if (tagName === 'a' && /^(?:https?:)?\/\//i.test(address)) properties.rel = ['noopener', 'noreferrer'];
  });
}
