import { libraryRule } from '../rule.ts';
import { similarPairs } from '../similar-texts.ts';

/** No two cases describe the same practice in the same words. */
export const similarCases = libraryRule({
  id: 'similar-cases',
  title: '没有重复的案例',
  why: '两篇案例的正文大段相同，多半是同一份材料导入了两次。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'cases/a.mdx': `---\ntitle: 甲\n---\n${Array.from({ length: 40 }, (_, at) => `甲村第${at}件事办好了。`).join('')}\n`,
        'cases/b.mdx': `---\ntitle: 乙\n---\n${Array.from({ length: 40 }, (_, at) => `乙厂共有${at}个班组在学。`).join('')}\n`,
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx': `---\ntitle: 甲\n---\n${Array.from({ length: 40 }, (_, at) => `甲村第${at}件事办好了。`).join('')}\n`,
          'cases/b.mdx': `---\ntitle: 乙\n---\n开头不同。${Array.from({ length: 30 }, (_, at) => `甲村第${at}件事，办好了。`).join('')}\n`,
        },
        issues: [
          'cases/b.mdx:2:8 这篇案例的正文有 98% 与 content/cases/a.mdx「甲」相同。是同一篇时请删去一个，是两篇时请写出不同',
        ],
      },
    ],
  },
  read: (document) =>
    document.collection === 'cases'
      ? {
          letters: document.prose
            .map(({ text }) => text)
            .join('')
            .replace(/[^\p{L}\p{N}]/gu, ''),
          offset: document.frontmatter.valueOffset(['title']),
        }
      : null,
  *check(library) {
    const documents = library.in('cases');
    for (const { first, second, share } of similarPairs(documents.map(({ facts }) => facts?.letters ?? ''))) {
      const [a, b] = [documents[first], documents[second]];
      if (!a || !b?.facts) continue;
      const message = `这篇案例的正文有 ${Math.floor(share * 100)}% 与 ${a.path}「${a.title}」相同。是同一篇时请删去一个，是两篇时请写出不同`;
      yield { document: b, offset: b.facts.offset, message };
    }
  },
});
