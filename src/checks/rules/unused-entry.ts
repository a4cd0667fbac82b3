import type { ContentDocument } from '../../markdown/document.ts';
import { entriesNamedIn } from '../../markdown/named-entries.ts';
import { visit } from 'unist-util-visit';
import { entryAddress } from '../../model/address.ts';
import { referencesIn } from '../../model/references.ts';
import { collections } from '../../model/collections.ts';
import { hasReadableFields, titleOf, type ContentIndex } from '../../library/content-index.ts';
import type { Rule } from '../rule.ts';

/** What a document names: `collection/id` of fields and components, addresses with and without anchor of links. */
function namedBy(document: ContentDocument): string[] {
  const fields = referencesIn(document.collection, document.frontmatter.value).map(({ to, id }) => `${to}/${id}`);
  const shown = entriesNamedIn(document.tree).map(({ to, id }) => `${to}/${id}`);
  const links: string[] = [];
  visit(document.tree, ['link', 'definition'], (node) => {
    const url = 'url' in node ? node.url : '';
    links.push(url, url.replace(/[?#].*$/, ''));
  });
  return [...fields, ...shown, ...links];
}

/**
 * Where a term's words occur in a text they explain themselves; a method or term that nothing names is never found by
 * reading on.
 */
function* unused(content: ContentIndex): Generator<ContentDocument> {
  const named = new Map<string, Set<string>>();
  for (const document of content.documents) {
    for (const key of namedBy(document)) named.set(key, (named.get(key) ?? new Set()).add(document.path));
  }
  for (const collection of ['methods', 'glossary'] as const) {
    for (const document of content.in(collection)) {
      const keys = [`${collection}/${document.id}`, entryAddress(collection, document.id)];
      const others = keys.flatMap((key) => [...(named.get(key) ?? [])]).filter((path) => path !== document.path);
      if (others.length === 0) yield document;
    }
  }
}

/** Every method and term is named by something else. */
export const unusedEntry: Rule = {
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
  *check(content) {
    // What an unreadable file names is not known; before its first case a library has nothing that could name them.
    if (content.in('cases').length === 0 || !content.documents.every(hasReadableFields)) return;
    for (const document of unused(content)) {
      const use =
        document.collection === 'methods'
          ? `请在用到它的案例里写 methods: [${document.id}] 或链接到它`
          : `请在用到它的地方写 <Term id="${document.id}" />`;
      yield {
        document,
        offset: document.frontmatter.valueOffset(['title']),
        message: `没有别的页面用到${collections[document.collection].label}「${titleOf(document)}」。${use}，或删去这个文件`,
      };
    }
  },
};
