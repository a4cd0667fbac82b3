import type { DocumentRule } from '../rule.ts';
import { shownTexts } from '../texts.ts';

/** One name for one thing, as the editors' list has it. */
export const oneName: DocumentRule = {
  scope: 'document',
  id: 'one-name',
  title: '一件事一个名称',
  why: '同一件事在全站只用一个名称，读者才搜得到。名称登记在 editorial/names.yaml。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'pages/a.mdx': '---\n---\n专题组织生活会。\n',
        'editorial/names.yaml': '- { use: 专题组织生活会, not: [专题生活会] }\n',
      },
    ],
    bad: [
      {
        files: {
          'pages/a.mdx': '---\n---\n开好专题生活会。\n',
          'editorial/names.yaml': '- { use: 专题组织生活会, not: [专题生活会] }\n',
        },
        issues: ['pages/a.mdx:3:3 本站把「专题生活会」统一叫作「专题组织生活会」，请改用它'],
      },
    ],
  },
  *check(document, editorial) {
    for (const { text, offsetOf } of shownTexts(document)) {
      for (const { use, not } of editorial.names) {
        for (const other of not) {
          for (let at = text.indexOf(other); at >= 0; at = text.indexOf(other, at + other.length)) {
            yield { offset: offsetOf(at), message: `本站把「${other}」统一叫作「${use}」，请改用它` };
          }
        }
      }
    }
  },
};
