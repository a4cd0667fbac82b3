import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentDocument } from '../../markdown/document.ts';
import { entriesNamedIn, locatorsWrittenIn, type NamedEntry } from '../../markdown/named-entries.ts';
import { entryAddress } from '../../model/address.ts';
import { isPaged } from '../../model/collections.ts';
import { parseLocator } from '../../model/locator.ts';
import { locatorsIn, referencesIn } from '../../model/references.ts';
import { libraryRule } from '../rule.ts';

const sourceOf = (locator: string): string | undefined => parseLocator(locator)?.source;

/** What a document names in fields and components, with the places where it does. */
function* namedBy({ collection, frontmatter, elements }: ContentDocument): Generator<NamedEntry> {
  for (const { path, to, id } of referencesIn(collection, frontmatter.value))
    yield { to, id, offset: frontmatter.valueOffset(path) };
  yield* entriesNamedIn(elements);
  const inFields = locatorsIn(frontmatter.value).map(({ path, value }) => ({
    value,
    offset: frontmatter.valueOffset(path),
  }));
  for (const { value, offset } of [...inFields, ...locatorsWrittenIn(elements)]) {
    const source = sourceOf(value);
    if (source !== undefined) yield { to: 'sources', id: source, offset };
  }
}

function linksOf({ tree }: ContentDocument): { address: string; offset: number | undefined }[] {
  const links: { address: string; offset: number | undefined }[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const { url, position } = node as Link | Definition;
    links.push({ address: url.replace(/[?#].*$/, ''), offset: position?.start.offset });
  });
  return links.filter(({ address }) => address.startsWith('/'));
}

/** What is published does not lead to drafts, which the site leaves out. */
export const draftReference = libraryRule({
  id: 'draft-reference',
  title: '不引用草稿',
  why: '发布的网站上没有草稿。公开的页面引用了草稿，读者点过去就是空的。',
  severity: 'error',
  examples: {
    ok: [
      {
        'cases/a.mdx': '---\ndraft: true\npractices:\n  - methods: [b]\n---\n[乙](/methods/b/)\n',
        'methods/b.mdx': '---\ndraft: true\n---\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\npractices:\n  - methods: [b]\n    from: s 1/1\n---\n见[乙](/methods/b/#做法)，<Term id="t" /><Source at="s 1/1" />\n',
          'methods/b.mdx': '---\ndraft: true\n---\n',
          'glossary/t.mdx': '---\ndraft: true\n---\n',
          'sources/s.mdx': '---\ndraft: true\n---\n',
        },
        issues: [
          'cases/a.mdx:3:15 这里用到的 content/methods/b.mdx 还是草稿，发布的网站上没有它。请先写完它、删去它的 draft: true，或者不在这里用它',
          'cases/a.mdx:4:11 这里用到的 content/sources/s.mdx 还是草稿，发布的网站上没有它。请先写完它、删去它的 draft: true，或者不在这里用它',
          'cases/a.mdx:6:2 这里用到的 content/methods/b.mdx 还是草稿，发布的网站上没有它。请先写完它、删去它的 draft: true，或者不在这里用它',
          'cases/a.mdx:6:28 这里用到的 content/glossary/t.mdx 还是草稿，发布的网站上没有它。请先写完它、删去它的 draft: true，或者不在这里用它',
          'cases/a.mdx:6:45 这里用到的 content/sources/s.mdx 还是草稿，发布的网站上没有它。请先写完它、删去它的 draft: true，或者不在这里用它',
        ],
      },
    ],
  },
  read: (document) => ({ entries: [...namedBy(document)], links: linksOf(document) }),
  *check(library) {
    const drafts = library.documents.filter(({ isDraft }) => isDraft);
    const addresses = new Map(
      drafts.flatMap((draft) => {
        const { collection, id } = draft;
        return isPaged(collection) ? [[entryAddress(collection, id), draft] as const] : [];
      }),
    );
    if (drafts.length === 0) return;
    for (const document of library.documents) {
      if (document.isDraft) continue;
      const { entries, links } = document.facts;
      const targets = [
        ...entries.map(({ to, id, offset }) => ({ target: library.find(to, id), offset })),
        ...links.map(({ address, offset }) => ({ target: addresses.get(address), offset })),
      ];
      for (const { target, offset } of targets) {
        if (!target?.isDraft) continue;
        const message = `这里用到的 ${target.path} 还是草稿，发布的网站上没有它。请先写完它、删去它的 draft: true，或者不在这里用它`;
        yield { document, offset, message };
      }
    }
  },
});
