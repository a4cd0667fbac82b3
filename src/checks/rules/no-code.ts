import { authorCodeIn } from '../../markdown/author-code.ts';
import type { DocumentRule } from '../rule.ts';

/** Bodies contain text and the known components only: nothing that would run, no HTML. */
export const noCode: DocumentRule = {
  scope: 'document',
  id: 'no-code',
  title: '正文里没有程序',
  why: '正文只能写文字、Markdown 和本站的组件。程序、HTML 标签和会运行的链接一律不收，这样合并别人写的案例才安全。',
  severity: 'error',
  examples: {
    ok: [
      {
        'pages/a.mdx':
          '---\n---\n文字，<Metric case="a" id="b" />，[链接](https://example.org)。{/* 忽略 typed-count：原文如此 */}\n',
      },
    ],
    bad: [
      {
        files: { 'pages/a.mdx': '---\n---\nimport x from "y"\n\n共{opinions}条 {/* 注 */}\n\n<div>框</div>\n' },
        issues: [
          'pages/a.mdx:3:1 正文中不能写 import 或 export，组件不用引入就能用，请删去',
          'pages/a.mdx:5:2 正文中不能写表达式「{opinions}」。引用数据请写 <Metric id="opinions" />；只想显示花括号时请用全角「｛」「｝」',
          'pages/a.mdx:5:14 正文中不能写注释，只能写 {/* 忽略 规则编号：理由 */}，请删去或改成这样',
          'pages/a.mdx:7:1 正文中不能写 HTML 标签 <div>。请用 Markdown 写法，或用这些组件：Metric、Term、EditorNote、Practice、Checklist、Figure、Source',
        ],
      },
      {
        files: {
          'pages/a.mdx': '---\n---\n<Metric {...a} id={1} onClick="f()" />\n\n[点](javascript:f)\n\n文字<>空</>\n',
        },
        issues: [
          'pages/a.mdx:3:9 属性不能用 {…} 展开，请逐个写成 名称="内容"',
          'pages/a.mdx:3:16 属性「id」不能写成 {…}，请写成 id="内容"',
          'pages/a.mdx:3:23 不能写事件属性「onClick」，请删去',
          'pages/a.mdx:5:1 链接不能用「javascript:」开头，请改为网址或本站地址',
          'pages/a.mdx:7:3 正文中不能写空标签 <>…</>，请删去',
        ],
      },
    ],
  },
  *check(document) {
    for (const { start, message, isText } of authorCodeIn(document.tree)) {
      const offset = start?.offset;
      yield {
        offset,
        message,
        ...(isText && offset !== undefined && { fix: { start: offset, end: offset, text: '\\' } }),
      };
    }
  },
};
