import { chineseClass } from '../../language/chinese.ts';
import { allTexts } from '../../model/references.ts';
import { fieldName } from '../../model/schema-messages.ts';
import type { DocumentRule } from '../rule.ts';

const joint = new RegExp(`(?<=[${chineseClass}])[ \\t]*\\r?\\n[ \\t]*(?=[${chineseClass}])`, 'u');

/** No frontmatter text is broken between two Chinese characters: YAML would put a space there. */
export const foldedText: DocumentRule = {
  scope: 'document',
  id: 'folded-text',
  title: '多行文字的写法',
  why: '字段里的文字分成几行写时，换行会变成空格，汉字之间就多出空格。',
  severity: 'error',
  examples: {
    ok: [{ 'pages/a.mdx': '---\ntitle: 甲 乙\ndescription: |\n  甲 a\n  b\n---\n第一行\n第二行\n' }],
    bad: [
      {
        files: { 'pages/a.mdx': '---\ntitle: 甲\n  乙\ndescription: >-\n  第一行，\n  第二行\n---\n' },
        issues: [
          'pages/a.mdx:2:8 字段「title」在汉字之间换了行，页面上会多出一个空格。请写在一行里',
          'pages/a.mdx:4:14 字段「description」在汉字之间换了行，页面上会多出一个空格。请写在一行里',
        ],
      },
    ],
  },
  *check(document) {
    const { frontmatter } = document;
    for (const { path } of allTexts(frontmatter.value)) {
      if (!joint.test(frontmatter.sourceAt(path))) continue;
      const message = `字段「${fieldName(path)}」在汉字之间换了行，页面上会多出一个空格。请写在一行里`;
      yield { offset: frontmatter.valueOffset(path), message };
    }
  },
};
