import { literalAttribute } from '../../markdown/components.ts';
import { visit } from 'unist-util-visit';
import { nameFinder, type FoundName } from '../../language/name-finder.ts';
import type { Span } from '../../language/spans.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { placesOf, offsetAt, type Places } from '../../markdown/places.ts';
import { libraryRule, type CheckedLibrary, type LibraryFinding, type ReadDocument } from '../rule.ts';

/** Shorter names occur inside too many other words. */
const minLength = 3;

/** What is asked of a case. */
interface CaseFacts {
  /** Its running texts in order. */
  texts: { text: string; places: Places }[];
  /** Stretches of the file where no note may occur: headings, tables, links, and words in bold, which are names. */
  closed: Span[];
  /** Where `<Term>` first marks each term, by id. */
  marked: Record<string, number>;
}

type Facts = CaseFacts | null;

function closedSpansIn({ tree }: ContentDocument): Span[] {
  const spans: Span[] = [];
  visit(tree, ['heading', 'table', 'link', 'strong'], ({ position }) => {
    if (position?.start.offset !== undefined && position.end.offset !== undefined)
      spans.push({ start: position.start.offset, end: position.end.offset });
  });
  return spans;
}

function firstMarks({ elements }: ContentDocument): Record<string, number> {
  const marks = new Map<string, number>();
  for (const element of elements) {
    const id = element.name === 'Term' ? literalAttribute(element, 'id')?.value : undefined;
    if (id !== undefined && !marks.has(id)) marks.set(id, element.position?.start.offset ?? 0);
  }
  return Object.fromEntries(marks);
}

/** A term with one of its names; terms and their names are numbered in the order of the glossary. */
interface TermName {
  id: string;
  term: number;
  order: number;
}

/** Terms by name; two may have the same. */
function termsByName(library: CheckedLibrary<Facts>): Map<string, TermName[]> {
  const terms = new Map<string, TermName[]>();
  library.in('glossary').forEach(({ id, names }, term) =>
    names.forEach((name, order) => {
      if ([...name].length >= minLength) terms.set(name, [...(terms.get(name) ?? []), { id, term, order }]);
    }),
  );
  return terms;
}

/** A place where a text speaks of a term. */
interface Use extends TermName {
  name: string;
  offset: number;
}

/** Where a text speaks of each term first, of several names by the first. */
function firstUses(
  found: readonly FoundName[],
  places: Places,
  terms: Map<string, TermName[]>,
  closed: readonly Span[],
) {
  const first = new Map<number, Use>();
  for (const { name, start } of found) {
    const offset = offsetAt(places, start);
    if (closed.some((span) => offset >= span.start && offset < span.end)) continue;
    for (const named of terms.get(name) ?? []) {
      const before = first.get(named.term);
      if (!before || named.order < before.order) first.set(named.term, { ...named, name, offset });
    }
  }
  return first;
}

function* unmarked(
  document: ReadDocument<Facts>,
  { texts, closed, marked }: CaseFacts,
  find: (text: string) => FoundName[],
  terms: Map<string, TermName[]>,
): Generator<LibraryFinding> {
  const uses = new Map<number, Use>();
  for (const { text, places } of texts)
    for (const [term, use] of firstUses(find(text), places, terms, closed)) if (!uses.has(term)) uses.set(term, use);
  for (const { id, name, offset } of [...uses.values()].sort((a, b) => a.term - b.term)) {
    if (offset >= (marked[id] ?? Infinity)) continue;
    const message = `术语「${name}」第一次出现时没有释义。请写成 <Term id="${id}">${name}</Term>`;
    yield { document, offset, message };
  }
}

/** A case shows what a term means where it first speaks of it. */
export const termFirstUse = libraryRule({
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
  read: (document): Facts =>
    document.collection === 'cases'
      ? {
          texts: document.prose.map((prose) => ({ text: prose.text, places: placesOf(prose) })),
          closed: closedSpansIn(document),
          marked: firstMarks(document),
        }
      : null,
  *check(library) {
    const terms = termsByName(library);
    const find = nameFinder(terms.keys());
    for (const document of library.in('cases'))
      if (document.facts) yield* unmarked(document, document.facts, find, terms);
  },
});
