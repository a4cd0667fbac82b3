import type { ExampleFiles, Rule } from './rule.ts';

const severities = { error: '错误，改好前不能发布', warning: '警告，不妨碍发布' };

/** Puts a file of an example into a fence that its own fences cannot close. */
function fenced(path: string, text: string): string {
  const language = path.endsWith('.yaml') ? 'yaml' : 'mdx';
  return `\`content/${path}\`\n\n\`\`\`\`${language}\n${text.length > 1200 ? `${text.slice(0, 1200)}……` : text.trimEnd()}\n\`\`\`\``.replace(
    '`content/editorial/',
    '`editorial/',
  );
}

const isText = (path: string): boolean => /\.(?:mdx|yaml)$/.test(path);
const filesOf = (files: ExampleFiles): string =>
  Object.entries(files)
    .filter(([path]) => isText(path))
    .map(([path, text]) => fenced(path, text))
    .join('\n\n');

function waysOut({ id, allowsDrafts, mayBeIgnored }: Rule): string[] {
  const ignoring = mayBeIgnored
    ? [`确有理由不改时，在那一行前面写 \`{/* 忽略 ${id}：理由 */}\`；在文件开头的字段里写 \`# 忽略 ${id}：理由\`。`]
    : ['这条规则关系到网站能否正常、安全地打开，不能忽略。'];
  return [...(allowsDrafts ? ['草稿里只作警告，公开前要改好。'] : []), ...ignoring];
}

/** Writes the page of a rule for authors, with its own examples, so that page and rule cannot disagree. */
export function rulePage(rule: Rule): string {
  const { id, title, why, severity, examples } = rule;
  const [good] = examples.ok;
  const bad = examples.bad.map(
    ({ files, issues }) =>
      `${filesOf(files)}\n\n检查会说：\n\n${issues.map((issue) => `- ${issue.replace(/([<>{}*_])/g, '\\$1')}`).join('\n')}`,
  );
  return `# ${title}（${id}）

${why}

级别：${severities[severity]}。${waysOut(rule).join('')}

## 不好的写法

${bad[0] ?? ''}

## 好的写法

${good ? filesOf(good) : ''}

写案例的总要求见 [案例写作规范](../style-guide.md)。本页由规则自己的例子生成（\`npm run rules\`）。
`;
}

/** Writes the list of all rules. */
export function ruleList(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, title, severity, mayBeIgnored }) =>
      `| [${id}](${id}.md) | ${title} | ${severity === 'error' ? '错误' : '警告'} | ${mayBeIgnored ? '可以' : '不可以'} |`,
  );
  return `# 检查规则

\`npm run check\` 用这些规则检查内容；生成网站前也会检查。本页和各条规则的页面由 \`npm run rules\` 生成。

| 编号 | 要求 | 级别 | 能否忽略 |
| --- | --- | --- | --- |
${rows.join('\n')}

另有几条不属于单个文件的提醒：\`file-name\`（文件名或所在文件夹不对）、\`editorial-list\`（editorial 里的名单写得不对）、\`ignore-comment\`（忽略注释写错了或已经多余）。
`;
}
