import { fieldsAt } from '../../model/references.ts';
import type { Rule } from '../rule.ts';

/** No two steps have the same place in the process. */
export const stepOrder: Rule = {
  id: 'step-order',
  title: '环节的次序不重复',
  why: '环节按 order 排成全过程，两个环节不能排在同一位。',
  severity: 'error',
  examples: {
    ok: [{ 'steps/a.mdx': '---\norder: 1\n---\n', 'steps/b.mdx': '---\norder: 2\n---\n' }],
    bad: [
      {
        files: { 'steps/a.mdx': '---\norder: 1\n---\n', 'steps/b.mdx': '---\norder: 1\n---\n' },
        issues: ['steps/b.mdx:2:8 第 1 步已是 content/steps/a.mdx，请改用另一个序号'],
      },
    ],
  },
  *check(content) {
    const owners = new Map<unknown, string>();
    for (const document of content.in('steps')) {
      const [order] = fieldsAt(document.frontmatter.value, 'order');
      if (!order) continue;
      const owner = owners.get(order.value);
      if (owner === undefined) owners.set(order.value, document.path);
      else
        yield {
          document,
          offset: document.frontmatter.valueOffset(order.path),
          message: `第 ${String(order.value)} 步已是 ${owner}，请改用另一个序号`,
        };
    }
  },
};
