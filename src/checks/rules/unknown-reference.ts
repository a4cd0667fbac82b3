import { entriesNamedIn } from '../../markdown/named-entries.ts';
import { referencesIn } from '../../model/references.ts';
import { unsureStep } from '../../model/case.ts';
import { libraryRule } from '../rule.ts';
import { missingEntry } from '../suggestions.ts';

const unsureMessage = `环节还没有定下来：${unsureStep} 只能写在草稿里，公开前请改为环节编号，如：cha-bai-wen-ti`;

/** Every id in a frontmatter or a component names an entry that exists. */
export const unknownReference = libraryRule({
  id: 'unknown-reference',
  title: '引用的编号存在',
  why: '案例、方法、环节之间用编号互相引用。编号写错了，读者就点不到那一页。',
  severity: 'error',
  examples: {
    ok: [
      {
        'problems/p.mdx': '---\ncase: a\n---\n<Term id="t" />\n',
        'cases/a.mdx': '---\n---\n',
        'glossary/t.mdx': '---\n---\n',
      },
      { 'cases/a.mdx': '---\ndraft: true\npractices:\n  - step: unsure\n---\n' },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\npractices:\n  - step: cha-bai\n    methods: [wu-cah, 五查]\n---\n见<Term id="lie-xi">列席</Term>，<Metric case="b" id="x" />。\n',
          'cases/c.mdx': '---\npractices:\n  - step: unsure\n---\n',
          'methods/wu-cha.mdx': '---\ntitle: 五查\n---\n',
          'methods/wu-xue.mdx': '---\ntitle: 五学\nrelated:\n  - old-wu-bu\n---\n',
          'methods/wu-bu.mdx': '---\ntitle: 五不\nformerSlugs: [old-wu-bu]\n---\n',
        },
        issues: [
          'cases/a.mdx:3:11 没有编号为「cha-bai」的环节。请先新建 content/steps/cha-bai.mdx',
          'cases/a.mdx:4:15 没有编号为「wu-cah」的方法。最接近的是「wu-cha」（五查）',
          'cases/a.mdx:4:23 没有编号为「五查」的方法。最接近的是「wu-cha」（五查）',
          'cases/a.mdx:6:8 没有编号为「lie-xi」的术语。请先新建 content/glossary/lie-xi.mdx',
          'cases/a.mdx:6:38 没有编号为「b」的案例。请先新建 content/cases/b.mdx',
          'cases/c.mdx:3:11 环节还没有定下来：unsure 只能写在草稿里，公开前请改为环节编号，如：cha-bai-wen-ti',
          'methods/wu-xue.mdx:4:5 没有编号为「old-wu-bu」的方法。最接近的是「wu-bu」（五不）',
        ],
      },
    ],
  },
  read: ({ collection, frontmatter, elements }) => ({
    inFields: referencesIn(collection, frontmatter.value).map(({ path, to, id }) => ({
      to,
      id,
      offset: frontmatter.valueOffset(path),
    })),
    inBody: entriesNamedIn(elements),
  }),
  *check(library) {
    for (const document of library.documents) {
      for (const { to, id, offset } of document.facts.inFields) {
        const isUnsure = to === 'steps' && id === unsureStep && document.isDraft;
        if (isUnsure || library.find(to, id)) continue;
        yield { document, offset, message: id === unsureStep ? unsureMessage : missingEntry(library, to, id) };
      }
      for (const { to, id, offset } of document.facts.inBody) {
        if (!library.find(to, id)) yield { document, offset, message: missingEntry(library, to, id) };
      }
    }
  },
});
