import { expect, test } from 'vitest';
import { robotsText } from '../../../src/exchange/robots.ts';

test.each<[string | undefined, boolean, string]>([
  [
    'https://example.org/sitemap-index.xml',
    false,
    'User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap-index.xml\n',
  ],
  [undefined, false, 'User-agent: *\nAllow: /\n'],
  ['https://example.org/sitemap-index.xml', true, 'User-agent: *\nDisallow: /\n'],
])('with the sitemap %s and drafts %s search engines are told so', (sitemap, drafts, text) => {
  expect(robotsText(sitemap, drafts)).toBe(text);
});
