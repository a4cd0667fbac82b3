import type { DocumentRule } from '../rule.ts';

/** A body begins at level 2, because the page has the title, and goes down one level at a time. */
export const headingOrder: DocumentRule = {
  scope: 'document',
  id: 'heading-order',
  title: '标题一级一级往下',
  why: '标题从 ## 写起，不跳级。跳了级，目录会乱，用读屏软件的人也会迷路。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [{ 'pages/a.mdx': '---\n---\n## 甲\n\n### 乙\n\n#### 丙\n\n## 丁\n' }],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\n# 题目\n\n### 乙\n\n## 丙\n\n#### 丁\n\n##\n' },
        issues: [
          'pages/a.mdx:3:1 正文不写一级标题，题目已在 title 中。请改为“## 题目”',
          'pages/a.mdx:5:1 标题「乙」是 3 级，上面应先有 2 级标题。请改为“## 乙”',
          'pages/a.mdx:9:1 标题「丁」是 4 级，上面应先有 3 级标题。请改为“### 丁”',
          'pages/a.mdx:11:1 标题没有文字，请写上或删去',
        ],
      },
    ],
  },
  *check(document) {
    let above = 1;
    for (const { depth, text, node } of document.headings) {
      const offset = node.position?.start.offset;
      if (text === '') yield { offset, message: '标题没有文字，请写上或删去' };
      else if (depth === 1) yield { offset, message: `正文不写一级标题，题目已在 title 中。请改为“## ${text}”` };
      else if (depth > above + 1) {
        const message = `标题「${text}」是 ${depth} 级，上面应先有 ${above + 1} 级标题。请改为“${'#'.repeat(above + 1)} ${text}”`;
        yield { offset, message };
      }
      above = depth;
    }
  },
};
