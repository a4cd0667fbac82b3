import { elementsOf, literalAttribute } from '../../markdown/components.ts';
import { visit } from 'unist-util-visit';
import type { ContentDocument } from '../../markdown/document.ts';
import { proseOf } from '../../markdown/prose.ts';
import { namesOf } from '../../library/content-index.ts';
import type { Rule } from '../rule.ts';

/** Shorter names occur inside too many other words. */
const minLength = 3;

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}

/** Stretches where no note may occur: headings, tables, links, and words in bold, which are names. */
function termSpansIn({ tree }: ContentDocument): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  visit(tree, ['heading', 'table', 'link', 'strong'], ({ position }) => {
    if (position?.start.offset !== undefined && position.end.offset !== undefined)
      spans.push({ start: position.start.offset, end: position.end.offset });
  });
  return spans;
}

/** A case shows what a term means where it first speaks of it. */
export const termFirstUse: Rule = {
  id: 'term-first-use',
  title: '术语第一次出现时有释义',
  why: '术语表里有的名词，在一篇案例里第一次出现时用 <Term> 标出，读者点一下就看到释义，不必离开这一页。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'cases/a.mdx': '---\n---\n请人<Term id="lie-xi">列席会议</Term>，再说列席会议。\n',
        'glossary/lie-xi.mdx': '---\ntitle: 列席会议\n---\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx': '---\n---\n请职工列席会议。\n\n<Term id="lie-xi" />\n',
          'cases/b.mdx': '---\n---\n请职工列席会议。\n',
          'glossary/lie-xi.mdx': '---\ntitle: 列席会议\n---\n',
        },
        issues: [
          'cases/a.mdx:3:4 术语「列席会议」第一次出现时没有释义。请写成 <Term id="lie-xi">列席会议</Term>',
          'cases/b.mdx:3:4 术语「列席会议」第一次出现时没有释义。请写成 <Term id="lie-xi">列席会议</Term>',
        ],
      },
    ],
  },
  *check(content) {
    const terms = content.in('glossary').map((document) => ({
      id: document.id,
      names: namesOf(document).filter((name) => [...name].length >= minLength),
    }));
    for (const document of content.in('cases')) {
      const marked = new Map<string, number>();
      for (const element of elementsOf(document.tree)) {
        const id = element.name === 'Term' ? literalAttribute(element, 'id')?.value : undefined;
        if (id !== undefined && !marked.has(id)) marked.set(id, element.position?.start.offset ?? 0);
      }
      const prose = proseOf(document);
      const spans = termSpansIn(document);
      for (const { id, names } of terms) {
        for (const { text, offsetOf } of prose) {
          const found = names.flatMap((name) =>
            occurrences(text, name).map((index) => ({ name, offset: offsetOf(index) })),
          );
          const first = found.find(({ offset }) => !spans.some(({ start, end }) => offset >= start && offset < end));
          if (!first) continue;
          const { name, offset } = first;
          if (offset < (marked.get(id) ?? Infinity))
            yield {
              document,
              offset,
              message: `术语「${name}」第一次出现时没有释义。请写成 <Term id="${id}">${name}</Term>`,
            };
          break;
        }
      }
    }
  },
};
