import type { ContentDocument } from '../../markdown/document.ts';
import { nearest } from '../../language/nearest.ts';
import { collections } from '../../model/collections.ts';
import { allTexts, metricFields, metricReferencesAt, textsAt } from '../../model/references.ts';
import type { ContentIndex } from '../../library/content-index.ts';
import { caseOfFrontmatter, metricIdsOf, shownMetrics } from '../metrics.ts';
import type { Finding, Rule } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

/**
 * Why a metric cannot be shown; `undefined` when it can, or when its case is missing or unreadable and reported as
 * such.
 */
function complaint(content: ContentIndex, caseId: string, id: string): string | undefined {
  const document = content.find('cases', caseId);
  const known = document && metricIdsOf(document);
  if (!known || known.includes(id)) return undefined;
  const hint = didYouMean(nearest(id, known)) || `请先在 content/cases/${caseId}.mdx 的 metrics 中写明它`;
  return `案例「${caseId}」没有名为「${id}」的数据。${hint}`;
}

function* inFrontmatter(content: ContentIndex, document: ContentDocument): Generator<Finding> {
  const { collection, frontmatter } = document;
  const caseId = caseOfFrontmatter(document);
  const listed = collection === 'cases' ? textsAt(frontmatter.value, ...metricFields) : [];
  for (const { path, value } of listed) {
    const message = complaint(content, document.id, value);
    if (message) yield { document, offset: frontmatter.valueOffset(path), message };
  }
  const filled = new Set(
    textsAt(frontmatter.value, ...(collections[collection].filled ?? [])).map(({ path }) => path.join('.')),
  );
  for (const { path, value } of allTexts(frontmatter.value)) {
    for (const { id, index } of metricReferencesAt(value)) {
      const message = !filled.has(path.join('.'))
        ? `这个字段里的「{${id}}」不会换成数据，请改写文字`
        : caseId === undefined
          ? undefined
          : complaint(content, caseId, id);
      if (message) yield { document, offset: frontmatter.textOffset(path, index), message };
    }
  }
}

/** Every metric that a text, a list or `<Metric>` names is declared by its case. */
export const unknownMetric: Rule = {
  id: 'unknown-metric',
  title: '引用的数据存在',
  why: '正文用编号引用数据。编号要先在 metrics 里写明。',
  severity: 'error',
  examples: {
    ok: [
      {
        'cases/a.mdx':
          '---\ndescription: 征集{opinions}意见\nmetrics:\n  opinions: {}\n---\n共<Metric id="opinions" />。\n',
        'problems/p.mdx': '---\ncase: a\nfinding: 有{opinions}\n---\n<Metric case="a" id="opinions" />\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\ntitle: 甲{opinions}\ndescription: 征集{opinoins}意见\nmetrics:\n  opinions: {}\npractices:\n  - metrics: [tasks]\n---\n共<Metric id="opinion" />。\n',
          'problems/p.mdx': '---\ncase: a\nremedy: "提出{tasks}"\n---\n<Metric case="a" id="x" />\n',
        },
        issues: [
          'cases/a.mdx:2:9 这个字段里的「{opinions}」不会换成数据，请改写文字',
          'cases/a.mdx:3:16 案例「a」没有名为「opinoins」的数据。最接近的是「opinions」',
          'cases/a.mdx:7:15 案例「a」没有名为「tasks」的数据。请先在 content/cases/a.mdx 的 metrics 中写明它',
          'cases/a.mdx:9:10 案例「a」没有名为「opinion」的数据。最接近的是「opinions」',
          'problems/p.mdx:3:12 案例「a」没有名为「tasks」的数据。请先在 content/cases/a.mdx 的 metrics 中写明它',
          'problems/p.mdx:5:18 案例「a」没有名为「x」的数据。请先在 content/cases/a.mdx 的 metrics 中写明它',
        ],
      },
    ],
  },
  *check(content) {
    for (const document of content.documents) {
      yield* inFrontmatter(content, document);
      for (const shown of shownMetrics(document)) {
        const message = complaint(content, shown.case, shown.id);
        if (message) yield { document, offset: shown.offset, message };
      }
    }
  },
};
