import type { z } from 'astro/zod';

/** Chinese names of the value types of YAML. */
const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '成组的字段',
  record: '成组的字段',
};

const typeName = (type: string): string => typeNames[type] ?? type;

/** Names a field by the end of its path; an item of a list by the list and its place in it: `aliases 第 1 项`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')} 第 ${last + 1} 项` : String(last ?? '');
}

/** A value as its author wrote it; of one with parts, what it is. */
function written(value: unknown): string {
  if (Array.isArray(value)) return '一个列表';
  if (typeof value === 'object' && value !== null) return '一组字段';
  return `「${typeof value === 'string' ? value : JSON.stringify(value)}」`;
}

/**
 * Says in Chinese what is wrong with a frontmatter value and what to write instead.
 *
 * Installed as Zod's error map, so that every schema speaks Chinese without repeating itself.
 *
 * @returns The sentence, or `undefined` to keep the message that the schema itself gives.
 */
export function messageFor(issue: z.core.$ZodRawIssue): string | undefined {
  const field = fieldName(issue.path ?? []);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `缺少必填字段「${field}」，应写${typeName(issue.expected)}`;
      if (issue.input === null) return `字段「${field}」是空的，应写${typeName(issue.expected)}`;
      return `字段「${field}」应写${typeName(issue.expected)}，这里写的是${written(issue.input)}`;
    case 'invalid_value': {
      const values = issue.values.map(String).join('、');
      return issue.input === undefined
        ? `缺少必填字段「${field}」，可写：${values}`
        : `字段「${field}」不能写${written(issue.input)}，可写：${values}`;
    }
    case 'unrecognized_keys':
      return `没有名为「${issue.keys.join('」「')}」的字段，请改名或删去`;
    case 'too_small':
      return issue.origin === 'string' ? `字段「${field}」不能为空` : `字段「${field}」太少，至少 ${issue.minimum}`;
    case 'too_big':
      return `字段「${field}」太多，至多 ${issue.maximum}`;
    case 'invalid_format':
      return `字段「${field}」的写法不对`;
    case 'invalid_key':
      return `「${field}」不能用作编号，只能用小写字母、数字和连字符`;
    case 'invalid_union':
      return `字段「${field}」的写法不对`;
    default:
      return undefined;
  }
}
