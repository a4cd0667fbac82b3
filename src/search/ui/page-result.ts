import type { SearchResult } from '../answer.ts';
import { resultTick } from './case-tick.ts';
import { hitAddress, markedTexts } from './hit-address.ts';
import { make } from './make.ts';
import { searchText } from './search-text.ts';
import { lackOf, marked, titleOf, typeOf } from './result-view.ts';

/** A result on the search page: the page with its excerpt, and its sections below it. */
export function pageResult(result: SearchResult): HTMLElement {
  const texts = markedTexts(result);
  const sections = result.sections.map(({ url, title, titleMarks, excerpt, excerptMarks }) =>
    make(
      'li',
      {},
      make('a', { href: hitAddress(url, texts) }, ...marked(title, titleMarks)),
      make('p', {}, ...marked(excerpt, excerptMarks)),
    ),
  );
  return make(
    'li',
    {},
    make('h2', {}, make('a', { href: hitAddress(result.url, texts) }, ...titleOf(result)), ...typeOf(result)),
    ...(result.excerpt ? [make('p', {}, ...marked(result.excerpt, result.excerptMarks))] : []),
    ...(sections.length > 0 ? [make('ul', {}, ...sections)] : []),
    ...lackOf(result),
    ...resultTick(result, searchText.compare),
  );
}
