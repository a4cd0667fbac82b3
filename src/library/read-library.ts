import { Fragment, jsx } from 'astro/jsx-runtime';
import { settings } from 'site:settings';
import { bodyContent } from '../markdown/body-content.ts';
import { renderBody as renderText } from '../markdown/render-body.ts';
import type { Entry } from '../model/entry.ts';
import { shownLibrary, type ShownLibrary } from './shown-library.ts';

/**
 * The library, for pages: whatever renders them provides it first. Nothing may be asked of it while modules load, or
 * pages would not be rendered again when the answer changes.
 */
export const library: ShownLibrary = new Proxy({} as ShownLibrary, {
  get: (_, name) => Reflect.get(shownLibrary(), name) as unknown,
});

/**
 * Renders an entry's body.
 *
 * @returns The component to place in a page, and the headings of the body in order.
 */
export function renderBody({ collection, id, body }: Entry) {
  const { parts, headings } = renderText(body, `content/${collection}/${id}.mdx`, settings);
  const pictureAt = (path: string) => library.picture(collection, path);
  return Promise.resolve({ Content: bodyContent(parts, { Fragment, jsx }, pictureAt), headings });
}
