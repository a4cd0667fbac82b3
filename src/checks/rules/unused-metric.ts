import { metricIdsOf, shownMetrics } from '../metrics.ts';
import type { DocumentRule } from '../rule.ts';

/** Every metric that a case declares is shown in its body. */
export const unusedMetric: DocumentRule = {
  scope: 'document',
  id: 'unused-metric',
  title: '写明的数据都用上',
  why: 'metrics 里的数据要在正文里讲到，否则读者只看到一个没有来由的数。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [{ 'cases/a.mdx': '---\nmetrics:\n  opinions: {}\n---\n共<Metric id="opinions" />。\n' }],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\ndescription: 共{tasks}\nmetrics:\n  opinions: {}\n  tasks: {}\n---\n共<Metric id="opinions" />。\n',
        },
        issues: ['cases/a.mdx:5:3 数据「tasks」没有在正文中出现。请在讲到它的地方写 <Metric id="tasks" />，或删去它'],
      },
    ],
  },
  *check(document) {
    if (document.collection !== 'cases') return;
    if (document.syntaxProblems.length > 0) return; // a masked component may be the one that shows it
    const shown = new Set(shownMetrics(document).flatMap((metric) => (metric.case === document.id ? metric.id : [])));
    for (const id of metricIdsOf(document) ?? []) {
      if (shown.has(id)) continue;
      const message = `数据「${id}」没有在正文中出现。请在讲到它的地方写 <Metric id="${id}" />，或删去它`;
      yield { offset: document.frontmatter.keyOffset(['metrics', id]), message };
    }
  },
};
