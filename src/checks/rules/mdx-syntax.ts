import { messages } from '../../markdown/mdx-messages.ts';
import type { DocumentRule } from '../rule.ts';

/** MDX can read the body: no bare `{` or `<`, every component closed. */
export const mdxSyntax: DocumentRule = {
  scope: 'document',
  id: 'mdx-syntax',
  title: '正文的写法能读懂',
  why: '正文里的 { 和 < 有特殊的意思。当普通文字用时要换成全角，或在前面加反斜杠；组件要有头有尾。',
  severity: 'error',
  examples: {
    ok: [{ 'pages/a.mdx': '---\n---\n人数＜5，代码 `{` 和 `<`，a < b。\n' }],
    bad: [
      {
        files: {
          'pages/a.mdx': '---\n---\n人数<5，集合{甲，乙}。\n\n<EditorNote label="编者按">\n\n文字 <Metric id=5 />\n',
        },
        issues: [
          'pages/a.mdx:3:3 正文中的「<」会被当成组件的开头。请改用全角「＜」或写“小于”，或用反引号括成代码：`<`',
          'pages/a.mdx:3:8 正文中的「{」会被当成程序。请改用全角「｛」，或用反引号括成代码：`{`；引用数据请写 <Metric id="…" />',
          'pages/a.mdx:5:1 <EditorNote> 没有结束。请在内容后面写 </EditorNote>（与开头在同一段或同一层）；没有内容时写成 <EditorNote … />',
          'pages/a.mdx:7:15 <Metric 里不能写「5」。属性请写成 名称="内容"，用半角等号和半角双引号',
        ],
      },
      {
        files: { 'pages/a.mdx': '---\n---\n第一行<br>第二行\n\n文字</p>\n\n甲</\nEditorNote> 乙\n' },
        issues: [
          'pages/a.mdx:3:4 正文中不能写 HTML 标签 <br>。另起一段请空一行',
          'pages/a.mdx:5:3 正文中不能写 HTML 标签 <p>。另起一段请空一行',
          'pages/a.mdx:7:2 正文中的「<」会被当成组件的开头。请改用全角「＜」或写“小于”，或用反引号括成代码：`<`',
        ],
      },
      {
        files: {
          'pages/a.mdx': '---\n---\n\n</EditorNote>\n\n<!-- 注释 -->\n\n<https://example.org>\n\nexport 是出口\n',
        },
        issues: [
          'pages/a.mdx:4:1 </EditorNote> 没有对应的开头 <EditorNote>，请补上开头或删去这个结尾',
          'pages/a.mdx:6:1 不能写 HTML 注释 <!-- … -->，请删去',
          'pages/a.mdx:8:1 网址不用尖括号括起来，请直接写网址，或写成 [文字](网址)',
          'pages/a.mdx:10:1 正文不能以 import 或 export 开头，请删去这一行，或在前面加上别的文字',
        ],
      },
    ],
  },
  *check(document) {
    for (const { offset, message } of document.syntaxProblems) {
      // A backslash shows the same sign and keeps it from meaning anything.
      const isBare = message === messages.bareBrace || message === messages.bareAngle;
      yield { offset, message, ...(isBare && { fix: { start: offset, end: offset, text: '\\' } }) };
    }
  },
};
