import { elementsOf, literalAttribute } from '../../markdown/components.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { nearest } from '../../language/nearest.ts';
import { textsAt } from '../../model/references.ts';
import { headingIdsOf, type ContentIndex } from '../../library/content-index.ts';
import type { Finding, Rule } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

const practiceIds = ({ frontmatter }: ContentDocument): string[] =>
  textsAt(frontmatter.value, 'practices.*.id').map(({ value }) => value);

function* anchors(document: ContentDocument): Generator<Finding> {
  const ids = headingIdsOf(document);
  if (!ids) return;
  for (const { path, value } of textsAt(document.frontmatter.value, 'practices.*.anchor')) {
    if (ids.includes(value)) continue;
    const hint =
      didYouMean(nearest(value, ids)) || (ids.length > 0 ? `正文的标题有：${ids.join('、')}` : '正文还没有标题');
    yield { document, offset: document.frontmatter.valueOffset(path), message: `正文没有标题「${value}」。${hint}` };
  }
}

function* repeatedIds(document: ContentDocument): Generator<Finding> {
  const seen = new Set<string>();
  for (const { path, value } of textsAt(document.frontmatter.value, 'practices.*.id')) {
    if (seen.has(value))
      yield {
        document,
        offset: document.frontmatter.valueOffset(path),
        message: `做法编号「${value}」重复，请改用另一个`,
      };
    seen.add(value);
  }
}

function* shown(content: ContentIndex, document: ContentDocument): Generator<Finding> {
  for (const element of elementsOf(document.tree)) {
    const id = element.name === 'Practice' ? literalAttribute(element, 'id') : undefined;
    const caseId = literalAttribute(element, 'case')?.value ?? document.id;
    const owner = id && content.find('cases', caseId);
    if (!owner || owner.frontmatter.value === undefined) continue;
    const known = practiceIds(owner);
    if (known.includes(id.value)) continue;
    const hint = didYouMean(nearest(id.value, known)) || `请先在 content/cases/${caseId}.mdx 的 practices 中写明它`;
    yield {
      document,
      offset: id.attribute.position?.start.offset,
      message: `案例「${caseId}」没有编号为「${id.value}」的做法。${hint}`,
    };
  }
}

/**
 * Every practice points to a heading of its case's body, has an id of its own, and exists where `<Practice>` shows
 * it.
 */
export const practiceAnchor: Rule = {
  id: 'practice-anchor',
  title: '做法指到正文的标题',
  why: '每项做法要指到正文里讲它的那个标题，读者才能从环节页直接看到详细经过。',
  severity: 'error',
  allowsDrafts: true,
  examples: {
    ok: [
      {
        'cases/a.mdx': '---\npractices:\n  - id: b\n    anchor: 一揭短\n---\n## 一、揭短\n\n<Practice id="b" />\n',
        'cases/b.mdx': '---\npractices:\n  - id: b\n    anchor: 揭短\n---\n## 揭短<\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\npractices:\n  - id: b\n    anchor: 揭短亮丑\n  - id: b\n    anchor: 完全无关的一句话\n---\n## 揭短\n\n## 对照\n\n<Practice id="bb" />\n',
          'pages/p.mdx': '---\n---\n<Practice case="a" id="xyz" />\n',
        },
        issues: [
          'cases/a.mdx:4:13 正文没有标题「揭短亮丑」。最接近的是「揭短」',
          'cases/a.mdx:5:9 做法编号「b」重复，请改用另一个',
          'cases/a.mdx:6:13 正文没有标题「完全无关的一句话」。正文的标题有：揭短、对照',
          'cases/a.mdx:12:11 案例「a」没有编号为「bb」的做法。最接近的是「b」',
          'pages/p.mdx:3:20 案例「a」没有编号为「xyz」的做法。请先在 content/cases/a.mdx 的 practices 中写明它',
        ],
      },
    ],
  },
  *check(content) {
    for (const document of content.in('cases')) {
      yield* anchors(document);
      yield* repeatedIds(document);
    }
    for (const document of content.documents) yield* shown(content, document);
  },
};
