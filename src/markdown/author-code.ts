import type { Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { MdxElement } from './components.ts';
import { ignoreComment } from './ignore-comment.ts';
import { htmlTagMessage, isHtmlName } from './html-tags.ts';

/** A place where an author wrote something that would run or bring in code. */
export interface AuthorCode {
  /** Start of it; absent when a plugin made the node. */
  start: Point | undefined;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
  /** It is a sentence in braces, which a backslash before them would show literally. */
  isText?: boolean;
}

const expression = (value: string): string => {
  const text = value.trim();
  if (text.startsWith('/*')) return '正文中不能写注释，只能写 {/* 忽略 规则编号：理由 */}，请删去或改成这样';
  const hint = /^[a-z][a-z0-9-]*$/.test(text) ? `引用数据请写 <Metric id="${text}" />；` : '';
  return `正文中不能写表达式「{${text.slice(0, 20)}}」。${hint}只想显示花括号时请用全角「｛」「｝」`;
};

function* codeOfElement(element: MdxElement): Generator<AuthorCode> {
  const { name, position } = element;
  if (name === null) yield { start: position?.start, message: '正文中不能写空标签 <>…</>，请删去' };
  else if (isHtmlName(name)) yield { start: position?.start, message: htmlTagMessage(name) };
  for (const attribute of element.attributes) {
    const start = attribute.position?.start ?? position?.start;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      yield { start, message: '属性不能用 {…} 展开，请逐个写成 名称="内容"' };
    } else if (/^on[A-Za-z]/.test(attribute.name)) {
      yield { start, message: `不能写事件属性「${attribute.name}」，请删去` };
    } else if (attribute.value && typeof attribute.value === 'object') {
      yield { start, message: `属性「${attribute.name}」不能写成 {…}，请写成 ${attribute.name}="内容"` };
    }
  }
}

/** Schemes whose addresses run or carry code when they are opened. */
const dangerous = /^(?:javascript|vbscript|data):/i;

/** Everything in a body that would run or bring in code, in the order in which it occurs there. */
export function authorCodeIn(tree: Root): AuthorCode[] {
  const found: AuthorCode[] = [];
  visit(tree, (node) => {
    const start = node.position?.start;
    switch (node.type) {
      case 'mdxjsEsm':
        found.push({ start, message: '正文中不能写 import 或 export，组件不用引入就能用，请删去' });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!ignoreComment(node.value))
          found.push({
            start,
            message: expression(node.value),
            ...(/^\p{Script=Han}[^()=;]*$/u.test(node.value.trim()) && { isText: true }),
          });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        found.push(...codeOfElement(node));
        break;
      case 'html':
        found.push({ start, message: '正文中不能写 HTML，请用 Markdown 写法' });
        break;
      case 'link':
      case 'image':
      case 'definition':
        if (dangerous.test(node.url.replace(/[\s\u0000-\u001f]/g, ''))) {
          found.push({
            start,
            message: `链接不能用「${node.url.slice(0, node.url.indexOf(':') + 1)}」开头，请改为网址或本站地址`,
          });
        }
        break;
      default:
    }
  });
  return found;
}
