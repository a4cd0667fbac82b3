import { literalAttribute } from '../../markdown/components.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { headingIdsOf } from '../../markdown/heading-ids.ts';
import { nearest } from '../../language/nearest.ts';
import { textsAt } from '../../model/references.ts';
import { libraryRule, type CheckedLibrary, type Finding } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

interface Facts {
  /** What is wrong with the practices of a case, whatever other documents say. */
  own: Finding[];
  /** Ids of the practices of a case; absent when its frontmatter cannot be read. */
  declared: string[] | undefined;
  /** Practices that the body shows. */
  shown: { case: string; id: string; offset: number | undefined }[];
}

function* anchors(document: ContentDocument): Generator<Finding> {
  const ids = headingIdsOf(document);
  if (!ids) return;
  for (const { path, value } of textsAt(document.frontmatter.value, 'practices.*.anchor')) {
    if (ids.includes(value)) continue;
    const hint =
      didYouMean(nearest(value, ids)) || (ids.length > 0 ? `正文的标题有：${ids.join('、')}` : '正文还没有标题');
    yield { offset: document.frontmatter.valueOffset(path), message: `正文没有标题「${value}」。${hint}` };
  }
}

function* repeatedIds({ frontmatter }: ContentDocument): Generator<Finding> {
  const seen = new Set<string>();
  for (const { path, value } of textsAt(frontmatter.value, 'practices.*.id')) {
    if (seen.has(value))
      yield { offset: frontmatter.valueOffset(path), message: `做法编号「${value}」重复，请改用另一个` };
    seen.add(value);
  }
}

function practicesOf(document: ContentDocument): Pick<Facts, 'own' | 'declared'> {
  const { collection, frontmatter } = document;
  if (collection !== 'cases') return { own: [], declared: undefined };
  return {
    own: [...anchors(document), ...repeatedIds(document)],
    declared:
      frontmatter.value === undefined
        ? undefined
        : textsAt(frontmatter.value, 'practices.*.id').map(({ value }) => value),
  };
}

function shownBy({ id: ownId, elements }: ContentDocument): Facts['shown'] {
  return elements.flatMap((element) => {
    const id = element.name === 'Practice' ? literalAttribute(element, 'id') : undefined;
    const caseId = literalAttribute(element, 'case')?.value ?? ownId;
    return id ? [{ case: caseId, id: id.value, offset: id.attribute.position?.start.offset }] : [];
  });
}

/** Why a practice cannot be shown; `undefined` when it can, or when its case is missing or unreadable. */
function complaint(library: CheckedLibrary<Facts>, caseId: string, id: string): string | undefined {
  const known = library.find('cases', caseId)?.facts.declared;
  if (!known || known.includes(id)) return undefined;
  const hint = didYouMean(nearest(id, known)) || `请先在 content/cases/${caseId}.mdx 的 practices 中写明它`;
  return `案例「${caseId}」没有编号为「${id}」的做法。${hint}`;
}

/**
 * Every practice points to a heading of its case's body, has an id of its own, and exists where `<Practice>` shows
 * it.
 */
export const practiceAnchor = libraryRule({
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
  read: (document): Facts => ({ ...practicesOf(document), shown: shownBy(document) }),
  *check(library) {
    for (const document of library.documents) {
      for (const finding of document.facts.own) yield { document, ...finding };
      for (const { case: caseId, id, offset } of document.facts.shown) {
        const message = complaint(library, caseId, id);
        if (message) yield { document, offset, message };
      }
    }
  },
});
