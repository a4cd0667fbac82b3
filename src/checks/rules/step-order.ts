import { fieldsAt } from '../../model/references.ts';
import { libraryRule } from '../rule.ts';

/** No two steps have the same place in the process. */
export const stepOrder = libraryRule({
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
  read({ collection, frontmatter }) {
    const [order] = collection === 'steps' ? fieldsAt(frontmatter.value, 'order') : [];
    // No list and no date is the same value as another.
    if (!order || (typeof order.value === 'object' && order.value !== null)) return null;
    const shown = String(order.value);
    return { value: `${typeof order.value} ${shown}`, shown, offset: frontmatter.valueOffset(order.path) };
  },
  *check(library) {
    const owners = new Map<string, string>();
    for (const document of library.in('steps')) {
      if (!document.facts) continue;
      const { value, shown, offset } = document.facts;
      const owner = owners.get(value);
      if (owner === undefined) owners.set(value, document.path);
      else yield { document, offset, message: `第 ${shown} 步已是 ${owner}，请改用另一个序号` };
    }
  },
});
