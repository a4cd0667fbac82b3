import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderCorpus, repeatDocuments, withoutHtml, writePages } from '../../../bench/search/corpus.ts';
import { readPages } from '../../../bench/search/read-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('documents have the title of their heading, their frontmatter or their file', () => {
  const source = join(folder, 'source');
  mkdirSync(join(source, 'sub'), { recursive: true });
  writeFileSync(join(source, 'a.md'), '# 计量 *法*\n\n正文');
  writeFileSync(join(source, 'b.mdx'), '---\ntitle: 甲 & 乙\n---\n\n## 总则\n\n正文');
  writeFileSync(join(source, 'sub', 'c.md'), '正文');
  writeFileSync(join(source, 'sub', 'd.txt'), '# 别的');
  const { documents, skipped } = renderCorpus(source);
  expect([documents.map(({ title }) => title), skipped]).toEqual([['计量 法', '甲 &amp; 乙', 'c'], 0]);
  expect(documents[1]?.body).toMatch(/^<h1>甲 &amp; 乙<\/h1>\n<h2[^>]*>总则/);
  writePages(documents, join(folder, 'html'));
  expect(readPages(join(folder, 'html')).map(({ url, title }) => [url, title])).toEqual([
    ['/000/', '计量 法'],
    ['/001/', '甲 & 乙'],
    ['/002/', 'c'],
  ]);
  expect(readFileSync(join(folder, 'html', '000', 'index.html'), 'utf8')).toContain('<html lang="zh-CN">');
});

test('a corpus is repeated under titles of its own', () => {
  const titles = repeatDocuments([{ title: '甲', body: '<h1>甲</h1>' }], 13).map(({ body }) => body);
  expect([titles[0], titles[1], titles[9], titles[12]]).toEqual([
    '<h1>甲</h1>',
    '<h1>甲（第二次印本）</h1>',
    '<h1>甲（第十次印本）</h1>',
    '<h1>甲（第十三次印本）</h1>',
  ]);
  expect(new Set(titles).size).toBe(13);
});

test('HTML goes out of a document, but not out of its code', () => {
  const source = [
    'import A from "a"',
    '# 题<br/>',
    '<!-- 注',
    '释 --><p align="center">正文 `<b>` 和 <https://example.org></p>',
    '```html',
    '<i>码</i>',
    '```',
    'a < b',
  ].join('\n');
  expect(withoutHtml(source)).toBe(
    ['', '# 题', '正文 `<b>` 和 <https://example.org>', '```html', '<i>码</i>', '```', 'a < b'].join('\n'),
  );
});
