import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { guideGroups, llmsText } from '../exchange/llms.ts';
import { library } from '../library/read-library.ts';
import { siteConfig } from '../site-config.ts';
import { uiText } from '../ui-text.ts';

export const GET: APIRoute = ({ site }) => {
  const markdownUrl = (address: string): string => {
    const path = href(`${address}index.md`);
    return site ? new URL(path, site).href : path;
  };
  const words = { lists: uiText.lists, more: uiText.nav.more };
  return new Response(llmsText(siteConfig, guideGroups(library, words, markdownUrl)));
};
