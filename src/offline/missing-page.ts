import { offlineText } from './offline-text.ts';

/**
 * A page for an address that is not on this device while there is no network. It is made here, because hosts treat the address of the page
 * for what is missing in ways of their own.
 *
 * @param scope Address of the site.
 * @param styles Address of its stylesheet below `scope`.
 */
export function missingPage(scope: string, styles: string): Response {
  const { title, explanation, home } = offlineText;
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="${scope}${styles}"></head><body><main class="site-main page"><h1>${title}</h1><p>${explanation}</p><p><a href="${scope}">${home}</a></p></main></body></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'" } });
}
