import type { YAMLError } from 'yaml';

const messages: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: '缩进不对。同一组字段要左对齐，下一级比上一级多两个空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，读不出哪个是字段名。请把冒号后面的文字用引号括起来，或改用全角冒号「：」',
  BLOCK_IN_FLOW: '方括号或花括号里不能换行写成组的字段。以 { 或 [ 开头的文字请用引号括起来',
  DUPLICATE_KEY: '同一个字段写了两次，请删去一个',
  MISSING_CHAR: '缺少配对的符号：引号、方括号或花括号没有写完，或冒号后面没有空格',
  MULTILINE_IMPLICIT_KEY: '这一行没有写成「字段名: 内容」。冒号要用半角，后面空一格',
  TAB_AS_INDENT: '缩进不能用制表符（Tab），请改为空格',
  UNEXPECTED_TOKEN: '这里的写法读不懂。以 { [ * & ! % @ ` 等符号开头的文字，请用引号括起来',
  BAD_ALIAS: '以 * 开头的文字，请用引号括起来',
  BAD_SCALAR_START: '文字不能以这个符号开头，请用引号括起来',
};

/** Says in Chinese what YAML could not read and what to write instead. */
export function yamlMessage(error: Pick<YAMLError, 'code' | 'pos'>, yaml: string): string {
  const line = yaml.slice(yaml.lastIndexOf('\n', error.pos[0] - 1) + 1).split('\n', 1)[0] ?? '';
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && line.includes('：')) return '字段名后面写了全角冒号「：」，请改为半角冒号加一个空格';
  return messages[error.code] ?? '这里的写法读不懂。请对照同类文件检查缩进、冒号和引号';
}
