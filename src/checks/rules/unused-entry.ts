import { entriesNamedIn } from '../../markdown/named-entries.ts';
import type { ContentDocument } from '../../markdown/document.ts';
import { visit } from 'unist-util-visit';
import { entryAddress } from '../../model/address.ts';
import { referencesIn } from '../../model/references.ts';
import { collections } from '../../model/collections.ts';
import { libraryRule, type CheckedLibrary, type ReadDocument } from '../rule.ts';

/** Collections whose entries are found by reading on. */
const asked = ['methods', 'glossary'] as const;

interface Facts {
  /** `collection/id` of what fields and components name, addresses with and without anchor of links; each once. */
  named: string[];
  /** Offset of the title. */
  offset: number;
}

function namedBy({ collection, frontmatter, tree, elements }: ContentDocument): string[] {
  const fields = referencesIn(collection, frontmatter.value).map(({ to, id }) => `${to}/${id}`);
  const shown = entriesNamedIn(elements).map(({ to, id }) => `${to}/${id}`);
  const links: string[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const url = 'url' in node ? node.url : '';
    links.push(url, url.replace(/[?#].*$/, ''));
  });
  return [...new Set([...fields, ...shown, ...links])].filter((key) =>
    asked.some((name) => key.startsWith(`${name}/`) || key.startsWith(`/${name}/`)),
  );
}

/**
 * Where a term's words occur in a text they explain themselves; a method or term that nothing names is never found by
 * reading on.
 */
function* unused(library: CheckedLibrary<Facts>): Generator<ReadDocument<Facts>> {
  const named = new Map<string, { path: string; isOne: boolean }>();
  for (const { path, facts } of library.documents) {
    for (const key of facts.named) {
      const before = named.get(key);
      named.set(key, { path, isOne: before === undefined || (before.isOne && before.path === path) });
    }
  }
  for (const collection of asked) {
    for (const document of library.in(collection)) {
      const keys = [`${collection}/${document.id}`, entryAddress(collection, document.id)];
      const isUsed = keys.some((key) => {
        const by = named.get(key);
        return by !== undefined && !(by.isOne && by.path === document.path);
      });
      if (!isUsed) yield document;
    }
  }
}

/** Every method and term is named by something else. */
export const unusedEntry = libraryRule({
  id: 'unused-entry',
  title: '方法和术语都有人用',
  why: '没有别的页面提到的方法和术语，读者顺着读是看不到的。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'cases/a.mdx':
          '---\npractices:\n  - methods: [b]\n---\n<Term id="t">词</Term>，[丁](/glossary/u/)，[丙](/methods/c/)\n',
        'methods/b.mdx': '---\ntitle: 乙\n---\n',
        'methods/c.mdx': '---\ntitle: 丙\n---\n',
        'glossary/t.mdx': '---\ntitle: 词\n---\n',
        'glossary/u.mdx': '---\ntitle: 丁\n---\n',
      },
      { 'glossary/t.mdx': '---\ntitle: 词\n---\n' },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx': '---\ntitle: 甲\n---\n',
          'methods/b.mdx': '---\ntitle: 乙\n---\n[自己](/methods/b/)\n',
          'glossary/t.mdx': '---\ntitle: 词\n---\n',
        },
        issues: [
          'glossary/t.mdx:2:8 没有别的页面用到术语「词」。请在用到它的地方写 <Term id="t" />，或删去这个文件',
          'methods/b.mdx:2:8 没有别的页面用到方法「乙」。请在用到它的案例里写 methods: [b] 或链接到它，或删去这个文件',
        ],
      },
    ],
  },
  read: (document): Facts => ({
    named: namedBy(document),
    offset: document.frontmatter.valueOffset(['title']),
  }),
  *check(library) {
    // What an unreadable file names is not known; before its first case a library has nothing that could name them.
    if (library.in('cases').length === 0 || !library.documents.every(({ isReadable }) => isReadable)) return;
    for (const document of unused(library)) {
      const { collection, id, title, facts } = document;
      const use =
        collection === 'methods'
          ? `请在用到它的案例里写 methods: [${id}] 或链接到它`
          : `请在用到它的地方写 <Term id="${id}" />`;
      yield {
        document,
        offset: facts.offset,
        message: `没有别的页面用到${collections[collection].label}「${title}」。${use}，或删去这个文件`,
      };
    }
  },
});
