import { mnemonicContradictions, type DeclaredPart } from '../../language/mnemonic.ts';
import { fieldsAt, textsAt } from '../../model/references.ts';
import { libraryRule, type CheckedLibrary } from '../rule.ts';

/** A counted part of a method's name. */
interface Part {
  name: string;
  /** How many items it lists itself. */
  items: number;
  /** The method whose items it shows instead. */
  method: string | undefined;
  offset: number;
}

interface Facts {
  parts: Part[];
  /** Where the parts are written, or the field that comes before. */
  offset: number;
}

/** Number of items that a method lists when it is one counted part; `undefined` when it lists none. */
function itemsOfMethod(facts: Facts | null | undefined): number | undefined {
  const items = facts?.parts.reduce((sum, part) => sum + part.items, 0);
  return items === 0 ? undefined : items;
}

function declaredParts(library: CheckedLibrary<Facts | null>, parts: readonly Part[]): DeclaredPart[] {
  return parts.map(({ name, items, method }) => ({
    name,
    items: items || (method === undefined ? undefined : itemsOfMethod(library.find('methods', method)?.facts)),
  }));
}

/** A method's name and the parts and items listed for it count the same. */
export const mnemonic = libraryRule({
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
  read({ collection, frontmatter }): Facts | null {
    if (collection !== 'methods') return null;
    const parts = fieldsAt(frontmatter.value, 'parts.*').map(({ value }, index) => ({
      name: textsAt(value, 'name')[0]?.value ?? '',
      items: fieldsAt(value, 'items.*').length,
      method: textsAt(value, 'method')[0]?.value,
      offset: frontmatter.keyOffset(['parts', index]),
    }));
    return { parts, offset: frontmatter.keyOffset(['parts']) };
  },
  *check(library) {
    for (const document of library.in('methods')) {
      const { title, facts } = document;
      if (title === '' || !facts) continue; // `frontmatter-schema` misses it
      for (const { part, message } of mnemonicContradictions(title, declaredParts(library, facts.parts)))
        yield { document, offset: facts.parts[part]?.offset ?? facts.offset, message };
    }
  },
});
