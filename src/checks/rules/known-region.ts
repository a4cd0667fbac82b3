import { provinceOf } from '../../language/places.ts';
import { textsAt } from '../../model/references.ts';
import type { DocumentRule } from '../rule.ts';

/** The province of a unit can be read from its region. */
export const knownRegion: DocumentRule = {
  scope: 'document',
  id: 'known-region',
  title: '地区看得出省份',
  why: '读者按省份筛选案例。只写县名、乡名，看不出在哪个省，就筛不到。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'cases/a.mdx': '---\nunit:\n  region: 朔州市应县\n---\n',
        'cases/b.mdx': '---\nunit:\n  region: 山西省\n---\n',
        'cases/c.mdx': '---\nunit:\n  region: 某省云台县\n---\n',
      },
    ],
    bad: [
      {
        files: { 'cases/a.mdx': '---\nunit:\n  region: 应县\n---\n' },
        issues: [
          'cases/a.mdx:3:11 看不出「应县」在哪个省。来源写了省名或市名的，请写在前面，如：山西省应县；来源没有写的，请删去这一行',
        ],
      },
    ],
  },
  *check(document) {
    if (document.collection !== 'cases') return;
    for (const { path, value } of textsAt(document.frontmatter.value, 'unit.region')) {
      if (provinceOf(value) !== undefined) continue;
      const message = `看不出「${value}」在哪个省。来源写了省名或市名的，请写在前面，如：山西省应县；来源没有写的，请删去这一行`;
      yield { offset: document.frontmatter.valueOffset(path), message };
    }
  },
};
