import { installBrowse } from '../browse/ui/open-browse.ts';
import { clientText } from './client-text.ts';
import { installComparePage } from '../compare/ui/open-compare.ts';
import { installCompare } from '../compare/ui/compare-bar.ts';
import { installCopyLinks } from './copy-links.ts';
import { installMovedAnchors } from './moved-anchors.ts';
import { installPageAddress } from './page-address.ts';
import { installPrintForm } from './print-form.ts';
import { installTermNotes } from './term-notes.ts';
import { installOffline } from './offline/register.ts';
import { installHighlight } from '../search/ui/open-highlight.ts';
import { installSearch } from '../search/ui/open-search.ts';

// The one script of every page. Reading needs none of it; search itself is loaded on first use.
installCopyLinks(document, clientText.linkCopied);
installTermNotes(document);
installPageAddress(document);
installPrintForm(document, () => window.print());
installSearch(
  document,
  clientText.searchFailed,
  () => import('../search/ui/site-search.element.ts'),
  () => import('../search/ui/search-page.element.ts'),
);
installBrowse(document, () => import('../browse/ui/case-browser.element.ts'));
installComparePage(document, clientText.compareFailed, () => import('../compare/ui/compare-page.element.ts'));
installHighlight(() => import('../search/highlight/highlight-page.ts'));
// This file is in `_client/`, right below the base path. Sharing that with the code of search would cost every
// page a request.
const base = new URL('../', import.meta.url).pathname;
installMovedAnchors(document, base);
installCompare(
  document,
  base,
  `${base}compare/${location.protocol === 'file:' ? 'index.html' : ''}`,
  clientText.compare,
);
installOffline(base, clientText.update);
