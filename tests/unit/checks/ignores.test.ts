import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { ignoreComment } from '../../../src/markdown/ignore-comment.ts';

const reports = (text: string): string[] =>
  runChecks([readDocument('content/pages/a.mdx', 'pages', text)])
    .filter(({ rule }) => ['leftovers', 'ignore-comment', 'no-code'].includes(rule))
    .map(({ line, rule, message }) => `${line} ${rule} ${message}`);
const page = (body: string, field = ''): string =>
  `---\ntitle: 甲\nupdated: 2026-03-02\ndescription: 乙。\n${field}---\n\n${body}\n`;

describe('a rule is switched off', () => {
  test('for the line after the comment', () => {
    expect(reports(page('{/* 忽略 leftovers：表单上就这样写 */}\n\n这一栏待补充。'))).toEqual([]);
  });

  test('for the line of the comment itself where that holds text', () => {
    expect(reports(page('这一栏待补充。{/* 忽略 leftovers：表单上就这样写 */}\n\n这一行待补充。'))).toEqual([
      expect.stringMatching(/^9 leftovers/),
    ]);
  });

  test('for a line of the frontmatter', () => {
    expect(reports(page('文。', '# 忽略 leftovers：名称如此\naliases: [待补充]\n'))).toEqual([]);
    expect(reports(page('文。', 'aliases: [待补充] # 忽略 leftovers：名称如此\n').replaceAll('\n', '\r\n'))).toEqual(
      [],
    );
  });
});

describe('a comment is reported', () => {
  test.each([
    ['without a reason', '{/* 忽略 leftovers */}\n\n待补充', '忽略「leftovers」要写明理由'],
    [
      'for a rule that does not exist',
      '{/* 忽略 leftover：因为 */}\n\n待补充',
      '没有编号为「leftover」的规则。最接近的是「leftovers」',
    ],
    ['for a rule that keeps the site safe', '{/* 忽略 no-code：因为 */}\n\n文', '规则「no-code」不能忽略'],
    ['where nothing is to be ignored', '{/* 忽略 leftovers：因为 */}\n\n文', '没有要忽略的「leftovers」问题'],
  ])('%s', (_, body, message) => {
    expect(
      reports(page(body))
        .filter((report) => report.includes('ignore-comment'))
        .join(),
    ).toContain(message);
  });
});

test('only one comment of this form is no code', () => {
  expect(ignoreComment('/* 忽略 typed-count：因为 */')).toEqual({ rule: 'typed-count', reason: '因为' });
  for (const text of ['/* 别的 */', '/* 忽略 a：b */ + f() /* c */', 'f()', '/* 忽略 a：b */ f()', '// 忽略 a：b'])
    expect(ignoreComment(text)).toBeUndefined();
  expect(reports(page('{/* 忽略 a：b */ + alert(1) /* c */}'))).toEqual([expect.stringContaining('no-code')]);
});
