import { expect, test } from 'vitest';
import { feedXml } from '../../../src/exchange/feed-xml.ts';

const channel = { title: '库', description: '说明', link: 'https://example.org/', language: 'zh-CN' };

test('a feed names its site, and each page with its day', () => {
  const page = {
    title: '甲',
    link: 'https://example.org/a/',
    description: '乙',
    pubDate: new Date('2026-11-03T00:00:00Z'),
    categories: ['高校'],
  };
  expect(feedXml(channel, [page])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>库</title><description>说明</description><link>https://example.org/</link><language>zh-cn</language>' +
      '<item><title>甲</title><link>https://example.org/a/</link><guid isPermaLink="true">https://example.org/a/</guid><description>乙</description><pubDate>Tue, 03 Nov 2026 00:00:00 GMT</pubDate><category>高校</category></item></channel></rss>',
  );
});

test('marks of XML in a text stay text', () => {
  expect(feedXml({ ...channel, title: '<b> & "c"' }, [])).toContain('<title>&lt;b&gt; &amp; "c"</title>');
});
