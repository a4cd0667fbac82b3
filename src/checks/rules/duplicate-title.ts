import { textsAt } from '../../model/references.ts';
import { collectionNames, collections } from '../../model/collections.ts';
import { libraryRule } from '../rule.ts';

/** Within a collection, no two entries share a title or an alias. */
export const duplicateTitle = libraryRule({
  id: 'duplicate-title',
  title: '名称不重复',
  why: '同一类内容里不能有两个同名的，搜索和引用会分不清。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [{ 'methods/a.mdx': '---\ntitle: 三大目标\n---\n', 'glossary/a.mdx': '---\ntitle: 三大目标\n---\n' }],
    bad: [
      {
        files: {
          'methods/a.mdx': '---\ntitle: 五查\n---\n',
          'methods/b.mdx': '---\ntitle: 五查法\naliases: [五查]\n---\n',
        },
        issues: ['methods/b.mdx:3:11 方法「五查」与 content/methods/a.mdx 重名，请改一个名称'],
      },
      {
        files: { 'methods/a.mdx': '---\ntitle: 五查\ndraft: true\n---\n', 'methods/b.mdx': '---\ntitle: 五查\n---\n' },
        issues: ['methods/a.mdx:2:8 方法「五查」与 content/methods/b.mdx 重名，请改一个名称'],
      },
    ],
  },
  read: ({ frontmatter }) =>
    textsAt(frontmatter.value, 'title', 'aliases.*').map(({ path, value }) => ({
      name: value,
      offset: frontmatter.valueOffset(path),
    })),
  *check(library) {
    for (const collection of collectionNames) {
      const owners = new Map<string, string>();
      // What is published keeps its name; the draft is reported.
      const draftsLast = [...library.in(collection)].sort((a, b) => Number(a.isDraft) - Number(b.isDraft));
      for (const document of draftsLast) {
        for (const { name, offset } of document.facts) {
          const owner = owners.get(name);
          if (owner === undefined) owners.set(name, document.path);
          else {
            const message =
              owner === document.path
                ? `名称「${name}」在本文件中写了两次，请删去一个`
                : `${collections[collection].label}「${name}」与 ${owner} 重名，请改一个名称`;
            yield { document, offset, message };
          }
        }
      }
    }
  },
});
