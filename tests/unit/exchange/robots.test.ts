import { expect, test } from 'vitest';
import { llmsText } from '../../../src/exchange/llms.ts';
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

test('the guide has the title, the summary and a link for each page, each on one line', () => {
  const text = llmsText({ title: '库', description: '一\n二' }, [
    { title: '案例', pages: [{ title: '[a]', description: 'b\nc', url: '/a/index.md' }] },
  ]);
  expect(text).toBe('# 库\n\n> 一 二\n\n## 案例\n\n- [\\[a\\]](/a/index.md): b c\n');
});
