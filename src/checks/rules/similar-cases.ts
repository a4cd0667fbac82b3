import type { ContentDocument } from '../../markdown/document.ts';
import { proseOf } from '../../markdown/prose.ts';
import { titleOf } from '../../library/content-index.ts';
import type { Rule } from '../rule.ts';

/** Length of a shingle in characters; shorter runs occur in any two texts of one campaign. */
const shingleLength = 8;
/** Share of the shorter text's shingles that occur in the other from which two cases are taken for one. */
const tooMuch = 0.4;
/** Fewer shingles than this say nothing. */
const minShingles = 60;

/** Every run of letters of a fixed length in a body, punctuation left out. */
function shinglesOf(document: ContentDocument): Set<string> {
  const letters = proseOf(document)
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - shingleLength + 1) }, (_, at) =>
      letters.slice(at, at + shingleLength),
    ),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const shingle of small) if (large.has(shingle)) both += 1;
  return small.size < minShingles ? 0 : both / small.size;
}

/**
 * Pairs of documents that share a shingle, found through the shingles, so that a thousand cases need no million
 * comparisons.
 */
function* candidatePairs(shingles: readonly ReadonlySet<string>[]): Generator<[number, number]> {
  const holders = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const [index, set] of shingles.entries()) {
    let at = 0;
    for (const shingle of set) {
      // A fifth of the shingles is enough to meet a text that shares two fifths.
      at += 1;
      if (at % 5 !== 0 && !holders.has(shingle)) continue;
      const others = holders.get(shingle) ?? [];
      for (const other of others) {
        const key = `${other} ${index}`;
        if (!seen.has(key)) {
          seen.add(key);
          yield [other, index];
        }
      }
      if (others.length < 20) holders.set(shingle, [...others, index]);
    }
  }
}

/** No two cases describe the same practice in the same words. */
export const similarCases: Rule = {
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
  *check(content) {
    const documents = [...content.in('cases')];
    const shingles = documents.map(shinglesOf);
    for (const [first, second] of candidatePairs(shingles)) {
      const [a, b] = [documents[first], documents[second]];
      const share = shared(shingles[first] ?? new Set(), shingles[second] ?? new Set());
      if (!a || !b || share < tooMuch) continue;
      const message = `这篇案例的正文有 ${Math.floor(share * 100)}% 与 ${a.path}「${titleOf(a)}」相同。是同一篇时请删去一个，是两篇时请写出不同`;
      yield { document: b, offset: b.frontmatter.valueOffset(['title']), message };
    }
  },
};
