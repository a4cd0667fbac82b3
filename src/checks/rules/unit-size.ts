import { textsAt } from '../../model/references.ts';
import { parseQuantity } from '../../language/quantities/quantity.ts';
import { countsPeople } from '../../model/unit-size.ts';
import type { DocumentRule } from '../rule.ts';

/** The metric that gives the size of a unit counts people. */
export const sizeByPeople: DocumentRule = {
  scope: 'document',
  id: 'unit-size',
  title: '规模按党员人数',
  why: '读者按党员人数筛选同自己差不多大的单位，所以 unit.size 只能指向数人的数据。',
  severity: 'error',
  examples: {
    ok: [{ 'cases/a.mdx': '---\nunit:\n  size: members\nmetrics:\n  members:\n    wording: 22名\n---\n' }],
    bad: [
      {
        files: { 'cases/a.mdx': '---\nunit:\n  size: bases\nmetrics:\n  bases:\n    wording: 3处\n---\n' },
        issues: [
          'cases/a.mdx:3:9 「bases」以“处”计，数的不是人。unit.size 要写数全体党员的那个数据；来源没有写党员人数的，请删去这一行',
        ],
      },
    ],
  },
  *check(document) {
    if (document.collection !== 'cases') return;
    const { value: frontmatter } = document.frontmatter;
    for (const { path, value: id } of textsAt(frontmatter, 'unit.size')) {
      const quantity = parseQuantity(textsAt(frontmatter, `metrics.${id}.wording`)[0]?.value ?? '');
      if (!quantity || countsPeople(quantity.unit)) continue;
      const message = `「${id}」以“${quantity.unit}”计，数的不是人。unit.size 要写数全体党员的那个数据；来源没有写党员人数的，请删去这一行`;
      yield { offset: document.frontmatter.valueOffset(path), message };
    }
  },
};
