import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { proofread } from './prose.ts';
import { readFrontmatter } from './declared-metrics.ts';
import { findingsOn, pages } from './site.ts';

const proofreadHtml = (html: string): string[] => proofread(parseHTML(`<body>${html}</body>`).document);

test.each([
  ['<p>整改情况待补充。</p>', '未写完'],
  ['<p>征集到{opinions}意见</p>', '数据没有填入'],
  ['<p>征集到undefined意见</p>', '没有取到值'],
  ['<p>先学习,后讨论</p>', '半角标点'],
  ['<p>先学习 后讨论</p>', '汉字之间有空格'],
  ['<p>坚持**三找差**</p>', '标记没有解析'],
])('the proofreader marks %s', (html, mark) => {
  expect(proofreadHtml(html).join()).toContain(mark);
});

test('the proofreader leaves sound Chinese and code alone', () => {
  expect(
    proofreadHtml(
      '<p>共征集到 <data value="231">231条</data>意见，“照镜子”的有 3 条。</p><p><code>{opinions}</code></p>',
    ),
  ).toEqual([]);
});

test('no page holds leftovers, half-width punctuation or spaces between Chinese characters', () => {
  const folder = join(projectRoot, 'content', 'sources');
  const titles = listFiles(folder).flatMap((file) =>
    (readFrontmatter(join(folder, file)) as { parts: { title: string }[] }).parts.map(({ title }) => title),
  );
  expect(findingsOn(pages, ({ document }) => proofread(document, titles))).toEqual([]);
});
