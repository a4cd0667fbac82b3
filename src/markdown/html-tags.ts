import { componentNames } from './component-rules.ts';

/** What to write in Markdown instead of an HTML tag. */
const instead: Readonly<Record<string, string>> = {
  br: '另起一段请空一行',
  p: '另起一段请空一行',
  b: '加粗请写 **文字**',
  strong: '加粗请写 **文字**',
  i: '强调请写 *文字*',
  em: '强调请写 *文字*',
  a: '链接请写 [文字](地址)',
  img: '图片请写 ![图片里有什么](./图片文件名)',
  hr: '分隔线请单独写一行 ---，前后各空一行',
  ul: '列表请每项一行，用“- ”开头',
  ol: '列表请每项一行，用“1. ”开头',
  li: '列表请每项一行，用“- ”开头',
};

/** Whether a tag's name is one of HTML: in lower case, and no component in another spelling. */
export function isHtmlName(name: string): boolean {
  return /^[a-z]/.test(name) && !componentNames.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Says that an HTML tag is not allowed and what to write instead. */
export function htmlTagMessage(name: string): string {
  const advice = Object.hasOwn(instead, name)
    ? instead[name]
    : `请用 Markdown 写法，或用这些组件：${componentNames.join('、')}`;
  return `正文中不能写 HTML 标签 <${name}>。${advice}`;
}
