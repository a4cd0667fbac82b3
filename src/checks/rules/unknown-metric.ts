import type { ContentDocument } from '../../markdown/document.ts';
import { nearest } from '../../language/nearest.ts';
import { collections } from '../../model/collections.ts';
import { allTexts, metricFields, metricReferencesAt, textsAt } from '../../model/references.ts';
import { caseOfFrontmatter, metricIdsOf, shownMetrics, type ShownMetric } from '../metrics.ts';
import { libraryRule, type CheckedLibrary } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

interface Facts {
  /** Metrics that a case declares; absent when its frontmatter cannot be read. */
  declared: string[] | undefined;
  /** Metrics that fields and components name. */
  named: ShownMetric[];
  /** Metrics in fields that pages show as they are. */
  unfilled: { id: string; offset: number }[];
}

/**
 * Why a metric cannot be shown; `undefined` when it can, or when its case is missing or unreadable and reported as
 * such.
 */
function complaint(library: CheckedLibrary<Facts>, caseId: string, id: string): string | undefined {
  const known = library.find('cases', caseId)?.facts.declared;
  if (!known || known.includes(id)) return undefined;
  const hint = didYouMean(nearest(id, known)) || `请先在 content/cases/${caseId}.mdx 的 metrics 中写明它`;
  return `案例「${caseId}」没有名为「${id}」的数据。${hint}`;
}

/** Metrics that texts of the frontmatter refer to, in fields that pages fill and in others. */
function referredTo(document: ContentDocument): Pick<Facts, 'named' | 'unfilled'> {
  const { collection, frontmatter } = document;
  const caseId = caseOfFrontmatter(document);
  const filled = new Set(
    textsAt(frontmatter.value, ...(collections[collection].filled ?? [])).map(({ path }) => path.join('.')),
  );
  const named: ShownMetric[] = [];
  const unfilled: Facts['unfilled'] = [];
  for (const { path, value } of allTexts(frontmatter.value)) {
    for (const { id, index } of metricReferencesAt(value)) {
      const offset = frontmatter.textOffset(path, index);
      if (!filled.has(path.join('.'))) unfilled.push({ id, offset });
      else if (caseId !== undefined) named.push({ case: caseId, id, offset });
    }
  }
  return { named, unfilled };
}

/** Metrics that a case's frontmatter lists. */
function listed({ collection, id, frontmatter }: ContentDocument): ShownMetric[] {
  if (collection !== 'cases') return [];
  return textsAt(frontmatter.value, ...metricFields).map(({ path, value }) => ({
    case: id,
    id: value,
    offset: frontmatter.valueOffset(path),
  }));
}

/** Every metric that a text, a list or `<Metric>` names is declared by its case. */
export const unknownMetric = libraryRule({
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
  read(document): Facts {
    const { named, unfilled } = referredTo(document);
    return {
      declared: document.collection === 'cases' ? metricIdsOf(document) : undefined,
      named: [...listed(document), ...named, ...shownMetrics(document)],
      unfilled,
    };
  },
  *check(library) {
    for (const document of library.documents) {
      for (const { id, offset } of document.facts.unfilled)
        yield { document, offset, message: `这个字段里的「{${id}}」不会换成数据，请改写文字` };
      for (const { case: caseId, id, offset } of document.facts.named) {
        const message = complaint(library, caseId, id);
        if (message) yield { document, offset, message };
      }
    }
  },
});
