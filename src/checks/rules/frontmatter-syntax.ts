import type { DocumentRule } from '../rule.ts';

/** The file has frontmatter, and YAML can read it. */
export const frontmatterSyntax: DocumentRule = {
  scope: 'document',
  id: 'frontmatter-syntax',
  title: '文件开头的字段写得对',
  why: '文件开头两行 --- 之间是字段，用 YAML 写。少一个引号或冒号，后面的字段就都读不出来。',
  severity: 'error',
  examples: {
    ok: [{ 'methods/a.mdx': '---\ntitle: 五查\n---\n' }],
    bad: [
      {
        files: { 'methods/a.mdx': '# 五查\n' },
        issues: ['methods/a.mdx:1:1 文件第一行应是 ---，接着写字段，再用一行 --- 结束'],
      },
      {
        files: { 'methods/a.mdx': '---\ntitle: 五查\n' },
        issues: ['methods/a.mdx:1:1 字段部分没有结束，请在字段后面加一行 ---'],
      },
      {
        files: { 'methods/a.mdx': '---\ntitle：五查\nkind: 做法\n---\n' },
        issues: ['methods/a.mdx:2:1 字段名后面写了全角冒号「：」，请改为半角冒号加一个空格'],
      },
      {
        files: { 'cases/a.mdx': '---\ntitle: 甲\ndescription: {opinions}意见\nkind: 做法\nkind: 要求\n---\n' },
        issues: [
          'cases/a.mdx:3:24 这里的写法读不懂。以 { [ * & ! % @ ` 等符号开头的文字，请用引号括起来',
          'cases/a.mdx:5:1 同一个字段写了两次，请删去一个',
        ],
      },
    ],
  },
  *check(document) {
    if (document.fileProblem && document.text === '') return; // there is nothing to read
    if (document.missing === 'opening')
      yield { offset: 0, message: '文件第一行应是 ---，接着写字段，再用一行 --- 结束' };
    else if (document.missing === 'closing') yield { offset: 0, message: '字段部分没有结束，请在字段后面加一行 ---' };
    else for (const problem of document.frontmatter.problems) yield { ...problem };
  },
};
