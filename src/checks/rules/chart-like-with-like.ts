import { parseQuantity } from '../../language/quantities/quantity.ts';
import { fieldsAt, textsAt } from '../../model/references.ts';
import type { DocumentRule } from '../rule.ts';

/** The metrics of one chart have one unit. */
export const chartLikeWithLike: DocumentRule = {
  scope: 'document',
  id: 'chart-like-with-like',
  title: '图表比的是同类数据',
  why: '放在一张图里比的数据单位要相同，否则长短没有意义。',
  severity: 'error',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'cases/a.mdx':
          '---\nmetrics:\n  x: { wording: 7个 }\n  y: { wording: 50余个 }\ncharts:\n  - metrics: [x, y]\n---\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\nmetrics:\n  x: { wording: 7个 }\n  y: { wording: 58个 }\n  z: { wording: 216条 }\ncharts:\n  - metrics:\n      - x\n      - y\n      - z\n---\n',
        },
        issues: [
          'cases/a.mdx:10:9 数据「z」的单位是「条」，同一图表中「x」的单位是「个」，不能放在一起比较。请拆成两个图表',
        ],
      },
    ],
  },
  *check(document) {
    if (document.collection !== 'cases') return;
    const { frontmatter } = document;
    const unitOf = (id: string): string | undefined =>
      parseQuantity(textsAt(frontmatter.value, `metrics.${id}.wording`)[0]?.value ?? '')?.unit;
    for (const chart of fieldsAt(frontmatter.value, 'charts.*')) {
      const metrics = textsAt(chart.value, 'metrics.*').flatMap(({ path, value }) => {
        const unit = unitOf(value);
        return unit === undefined ? [] : [{ path: [...chart.path, ...path], id: value, unit }];
      });
      const [first] = metrics;
      for (const { path, id, unit } of metrics) {
        if (!first || unit === first.unit) continue;
        const message = `数据「${id}」的单位是「${unit}」，同一图表中「${first.id}」的单位是「${first.unit}」，不能放在一起比较。请拆成两个图表`;
        yield { offset: frontmatter.valueOffset(path), message };
      }
    }
  },
};
