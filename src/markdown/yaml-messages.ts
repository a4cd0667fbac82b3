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

/** Something that YAML cannot read. */
export interface YamlProblem {
  /** Offset in the text that was read. */
  offset: number;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
}

type Failure = Pick<YAMLError, 'code' | 'pos'>;

/** The line around an offset, and where it starts. */
function lineAt(yaml: string, offset: number): { start: number; text: string } {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  return { start, text: yaml.slice(start).split('\n', 1)[0] ?? '' };
}

function messageOf({ code, pos }: Failure, yaml: string): string {
  const line = lineAt(yaml, pos[0]).text;
  if (code === 'MULTILINE_IMPLICIT_KEY' && line.includes('：'))
    return '字段名后面写了全角冒号「：」，请改为半角冒号加一个空格';
  return messages[code] ?? '这里的写法读不懂。请对照同类文件检查缩进、冒号和引号';
}

/**
 * Says in Chinese what YAML could not read and what to write instead.
 *
 * A line that cannot be read makes YAML stumble over the lines indented below it; those follow from the first and are
 * left out.
 */
export function yamlProblems(failures: readonly Failure[], yaml: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  let last: { start: number; indent: number } | undefined;
  for (const failure of [...failures].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { start, text } = lineAt(yaml, failure.pos[0]);
    const indent = text.search(/[^ ]|$/);
    if (last && (start === last.start || indent > last.indent)) continue;
    last = { start, indent };
    problems.push({ offset: failure.pos[0], message: messageOf(failure, yaml) });
  }
  return problems;
}
