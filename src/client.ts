import { clientText } from './client-text.ts';
import { installCopyLinks } from './components/copy-links.ts';
import { installTermNotes } from './components/term-notes.ts';
import { installOffline } from './offline/register.ts';
import { installHighlight } from './search/ui/open-highlight.ts';
import { installSearch } from './search/ui/open-search.ts';
import { siteBase } from './search/ui/site-address.ts';

// The one script of every page. Reading needs none of it; search itself is loaded on first use.
installCopyLinks(document, clientText.linkCopied);
installTermNotes(document);
installSearch(
  document,
  clientText.searchFailed,
  () => import('./search/ui/site-search.element.ts'),
  () => import('./search/ui/search-page.element.ts'),
);
installHighlight(() => import('./search/highlight/highlight-page.ts'));
installOffline(siteBase, clientText.update);
