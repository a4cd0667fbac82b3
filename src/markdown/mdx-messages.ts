import { htmlTagMessage } from './html-tags.ts';

/** What an author reads when MDX cannot read a character, and what to write instead. */
export const messages = {
  bareBrace: '正文中的「{」会被当成程序。请改用全角「｛」，或用反引号括成代码：`{`；引用数据请写 <Metric id="…" />',
  bareAngle: '正文中的「<」会被当成组件的开头。请改用全角「＜」或写“小于”，或用反引号括成代码：`<`',
  comment: '不能写 HTML 注释 <!-- … -->，请删去',
  autolink: '网址不用尖括号括起来，请直接写网址，或写成 [文字](网址)',
  module: '正文不能以 import 或 export 开头，请删去这一行，或在前面加上别的文字',
  unknown: '这里的写法读不懂。请检查“{”和“<”，改用全角「｛」“＜”，或用反引号括成代码',
  html: htmlTagMessage,
  unclosed: (name: string): string =>
    `<${name}> 没有结束。请在内容后面写 </${name}>（与开头在同一段或同一层）；没有内容时写成 <${name} … />`,
  strayClosing: (name: string): string => `</${name}> 没有对应的开头 <${name}>，请补上开头或删去这个结尾`,
  crossing: (tag: string): string => `${tag}> 与加粗、链接或列表交叉了。请让开头和结尾处在同一层里面`,
  endlessTag: (tag: string): string => `${tag} 没有写完：引号要成对，最后写 /> 或 >`,
  attribute: (tag: string, character: string): string =>
    `${tag} 里不能写「${character}」。属性请写成 名称="内容"，用半角等号和半角双引号`,
};
