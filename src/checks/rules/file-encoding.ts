import type { DocumentRule } from '../rule.ts';

/** The file is UTF-8 text with line ends that every reader knows. */
export const fileEncoding: DocumentRule = {
  scope: 'document',
  id: 'file-encoding',
  title: '文件编码',
  why: '文件要存成 UTF-8，换行用 LF 或 CRLF。别的编码在有的电脑上会变成乱码。',
  severity: 'error',
  examples: {
    ok: [{ 'pages/a.mdx': '---\n---\n文字\n' }],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\n文字\r第二行\r第三行\n' },
        issues: ['pages/a.mdx:3:3 文件里有老式换行符 CR。请在编辑器里把换行符改为 LF 后保存'],
      },
    ],
  },
  *check(document) {
    if (document.fileProblem) yield { ...document.fileProblem };
  },
};
