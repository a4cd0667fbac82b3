import type { ContentDocument, SchemaIssue } from '../../markdown/document.ts';
import { nearest } from '../../language/nearest.ts';
import { fieldsAt } from '../../model/references.ts';
import { fieldName } from '../../model/schema-messages.ts';
import { collections } from '../../model/collections.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { knownKeys } from '../schema-keys.ts';
import { didYouMean } from '../suggestions.ts';

function* unknownKeys(
  document: ContentDocument,
  path: SchemaIssue['path'],
  keys: readonly string[],
): Generator<Finding, void, void> {
  const known = knownKeys(collections[document.collection].schema, path);
  for (const key of keys) {
    const hint = didYouMean(nearest(key, known)) || `可用的字段：${known.join('、')}`;
    yield {
      offset: document.frontmatter.keyOffset([...path, key]),
      message: `没有名为「${key}」的字段。${hint}`,
    };
  }
}

const isTextWanted = (issue: SchemaIssue): boolean => issue.code === 'invalid_type' && issue.expected === 'string';

/** What to write where YAML took a text for something else: a number, a date, or a group because of its brace. */
function quoteHint({ frontmatter, text }: ContentDocument, path: SchemaIssue['path']): string | undefined {
  if (text[frontmatter.valueOffset(path)] === '{') return '以「{」开头的文字要用引号括起来';
  const source = frontmatter.sourceAt(path);
  return source === '' || source === '~' || source === 'null'
    ? undefined
    : `字段「${fieldName(path)}」应写文字，请用引号括起来："${source}"`;
}

function* findingsOf(document: ContentDocument, issue: SchemaIssue): Generator<Finding, void, void> {
  const { frontmatter } = document;
  if (issue.code === 'unrecognized_keys') return yield* unknownKeys(document, issue.path, issue.keys);
  const offset = issue.code === 'invalid_key' ? frontmatter.keyOffset(issue.path) : frontmatter.valueOffset(issue.path);
  const isMissing =
    typeof issue.path.at(-1) === 'string' && fieldsAt(frontmatter.value, issue.path.join('.')).length === 0;
  if (isMissing && !issue.message.startsWith('缺少')) {
    return yield { offset, message: `缺少必填字段「${String(issue.path.at(-1))}」。${issue.message}` };
  }
  yield { offset, message: (isTextWanted(issue) && quoteHint(document, issue.path)) || issue.message };
}

/** Every field is known, present where it must be, and of the kind that its collection wants. */
export const frontmatterSchema: DocumentRule = {
  scope: 'document',
  id: 'frontmatter-schema',
  title: '字段齐全，取值合规',
  why: '每种内容有规定的字段。缺了字段、写错字段名或取值，页面就缺了一块，或者归错了类。',
  severity: 'error',
  examples: {
    ok: [{ 'pages/about.mdx': '---\ntitle: 关于\ndescription: 说明。\nupdated: 2026-11-23\n---\n' }],
    bad: [
      {
        files: {
          'pages/about.mdx': '---\ntitel: 关于\ndescription: {a}\nupdated: 昨天\naliases: [2019-02-27, 5]\n---\n',
        },
        issues: [
          'pages/about.mdx:2:1 缺少必填字段「title」，应写文字',
          'pages/about.mdx:2:1 没有名为「titel」的字段。最接近的是「title」',
          'pages/about.mdx:3:14 以「{」开头的文字要用引号括起来',
          'pages/about.mdx:4:10 请写成年-月-日，如：2026-03-02',
          'pages/about.mdx:5:11 字段「aliases 第 1 项」应写文字，请用引号括起来："2019-02-27"',
          'pages/about.mdx:5:23 字段「aliases 第 2 项」应写文字，请用引号括起来："5"',
        ],
      },
      {
        files: {
          'templates/a.mdx':
            '---\ntitle: 甲表\ndescription: 用途。\nsteps: [a]\nfields:\n  - name: 姓名\n    tip: 填写\nfrom: a 1-2\n---\n',
        },
        issues: [
          'templates/a.mdx:2:1 缺少必填字段「updated」。请写成年-月-日，如：2026-03-02',
          'templates/a.mdx:6:5 缺少必填字段「hint」，应写文字',
          'templates/a.mdx:7:5 没有名为「tip」的字段。可用的字段：name、hint、by、kind、options、place',
          'templates/a.mdx:8:7 「a 1-2」不是出处。请写“来源编号 部分/段落”，如：two-write-ups 1/2；节标题写 1/标题2，题目写 1/标题',
        ],
      },
    ],
  },
  *check(document) {
    for (const issue of document.schemaIssues) yield* findingsOf(document, issue);
  },
};
