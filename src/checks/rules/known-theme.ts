import { nearest } from '../../language/nearest.ts';
import { textsAt } from '../../model/references.ts';
import type { DocumentRule } from '../rule.ts';
import { didYouMean } from '../suggestions.ts';

/** Themes of cases are those of the editors' list. */
export const knownTheme: DocumentRule = {
  scope: 'document',
  id: 'known-theme',
  title: '主题在名单里',
  why: '读者按主题筛选案例，同一个主题只能有一个名称。主题登记在 editorial/themes.yaml。',
  severity: 'error',
  examples: {
    ok: [
      {
        'cases/a.mdx': '---\nthemes: [组织生活]\n---\n',
        'editorial/themes.yaml': '- { name: 组织生活, covers: 组织生活会 }\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx': '---\nthemes: [组织生活会, 招商]\n---\n',
          'editorial/themes.yaml': '- { name: 组织生活, covers: 组织生活会 }\n',
        },
        issues: [
          'cases/a.mdx:2:10 没有名为「组织生活会」的主题。最接近的是「组织生活」',
          'cases/a.mdx:2:17 没有名为「招商」的主题。可写：组织生活；要加新的主题，先登记到 editorial/themes.yaml',
        ],
      },
      {
        files: { 'cases/a.mdx': '---\nthemes: [招商]\n---\n' },
        issues: ['cases/a.mdx:2:10 没有名为「招商」的主题。要加新的主题，先登记到 editorial/themes.yaml'],
      },
    ],
  },
  *check(document, editorial) {
    if (document.collection !== 'cases') return;
    const names = editorial.themes.map(({ name }) => name);
    const known = new Set(names);
    const listed = names.length > 0 ? `可写：${names.join('、')}；` : '';
    for (const { path, value } of textsAt(document.frontmatter.value, 'themes.*')) {
      if (known.has(value)) continue;
      const advice = didYouMean(nearest(value, names)) || `${listed}要加新的主题，先登记到 editorial/themes.yaml`;
      const message = `没有名为「${value}」的主题。${advice}`;
      yield { offset: document.frontmatter.valueOffset(path), message };
    }
  },
};
