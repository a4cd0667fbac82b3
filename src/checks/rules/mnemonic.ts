import type { ContentDocument } from '../../markdown/document.ts';
import { mnemonicContradictions, type DeclaredPart } from '../../language/mnemonic.ts';
import { fieldsAt, textsAt } from '../../model/references.ts';
import { titleOf, type ContentIndex } from '../../library/content-index.ts';
import type { Rule } from '../rule.ts';

/** Number of items that a method lists when it is one counted part; `undefined` when it lists none. */
function itemsOfMethod(method: ContentDocument | undefined): number | undefined {
  const items = method ? fieldsAt(method.frontmatter.value, 'parts.*.items.*').length : 0;
  return items || undefined;
}

function declaredParts(content: ContentIndex, { frontmatter }: ContentDocument): DeclaredPart[] {
  return fieldsAt(frontmatter.value, 'parts.*').map(({ value }) => {
    const items = fieldsAt(value, 'items.*').length;
    const [method] = textsAt(value, 'method');
    return {
      name: textsAt(value, 'name')[0]?.value ?? '',
      items: items || (method && itemsOfMethod(content.find('methods', method.value))),
    };
  });
}

/** A method's name and the parts and items listed for it count the same. */
export const mnemonic: Rule = {
  id: 'mnemonic',
  title: '口诀的条目同数字相符',
  why: '“五查”要有五项。名字里的数字同列出的条目对不上，多半是漏了一项。',
  severity: 'error',
  allowsDrafts: true,
  examples: {
    ok: [
      {
        'methods/a.mdx':
          '---\ntitle: 两着力三带头\nparts:\n  - name: 两着力\n    items: [{}, {}]\n  - name: 三带头\n    method: b\n---\n',
        'methods/b.mdx': '---\ntitle: 三个带头\nparts:\n  - name: 三个带头\n    items: [{}, {}, {}]\n---\n',
        'methods/c.mdx': '---\ntitle: 三个摆进去\nparts:\n  - name: 三个摆进去\n    itemsUnknown: true\n---\n',
        'methods/d.mdx': '---\ntitle: 开放式组织生活会\n---\n',
        'methods/e.mdx': '---\nparts:\n  - name: 两着力\n---\n',
      },
    ],
    bad: [
      {
        files: {
          'methods/a.mdx':
            '---\ntitle: 两着力三带头\nparts:\n  - name: 两着力\n    items: [{}, {}, {}]\n  - name: 三带头\n    method: b\n---\n',
          'methods/b.mdx': '---\ntitle: 三个带头\nparts:\n  - name: 三带头\n    items: [{}, {}]\n---\n',
          'methods/c.mdx': '---\ntitle: 五查\n---\n',
        },
        issues: [
          'methods/a.mdx:4:5 「两着力」应有二项，这里列了 3 项；来源没有列出时写 itemsUnknown: true',
          'methods/a.mdx:6:5 「三带头」应有三项，这里列了 2 项；来源没有列出时写 itemsUnknown: true',
          'methods/b.mdx:4:5 第 1 个组成部分应叫「三个带头」，这里写的是「三带头」',
          'methods/c.mdx:2:1 「五查」应有 1 个组成部分（五查），这里写了 0 个',
        ],
      },
    ],
  },
  *check(content) {
    for (const document of content.in('methods')) {
      if (titleOf(document) === '') continue; // `frontmatter-schema` misses it
      const { frontmatter } = document;
      for (const { part, message } of mnemonicContradictions(titleOf(document), declaredParts(content, document))) {
        yield { document, offset: frontmatter.keyOffset(part < 0 ? ['parts'] : ['parts', part]), message };
      }
    }
  },
};
