import type { DocumentRule } from '../rule.ts';

/** Longest text in characters without white space: about what the budget of a page allows, compressed. */
const maxCharacters = 60_000;

/** No file is as long as a book: a page of it would open slowly and never end on a phone. */
export const longFile: DocumentRule = {
  scope: 'document',
  id: 'long-file',
  title: '一篇不太长',
  why: '一个文件就是一页。太长的页面打开慢，在手机上翻不到底，也没法打印。',
  severity: 'error',
  allowsDrafts: true,
  examples: {
    ok: [{ 'pages/a.mdx': `---\n---\n${'这一句不长。'.repeat(60)}\n` }],
    bad: [
      {
        files: { 'pages/a.mdx': `---\n---\n${`${'这一句不长。'.repeat(60)}\n\n`.repeat(170)}` },
        issues: ['pages/a.mdx:1:1 这个文件有 61206 个字，页面太长。请分成几篇，每篇不超过 60000 个字'],
      },
    ],
  },
  *check({ text }) {
    const { length } = text.replace(/\s/gu, '');
    if (length > maxCharacters)
      yield {
        offset: 0,
        message: `这个文件有 ${length} 个字，页面太长。请分成几篇，每篇不超过 ${maxCharacters} 个字`,
      };
  },
};
