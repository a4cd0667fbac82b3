import type { ContentDocument } from '../markdown/document.ts';
import { addressOf, hasOwnPage, slugAddress } from '../model/address.ts';
import { textsAt } from '../model/references.ts';
import type { Rule } from './rule.ts';
import { listAddresses } from './site-map.ts';

interface Claim {
  document: ContentDocument;
  address: string;
  offset: number;
}

function claimsOf(document: ContentDocument): Claim[] {
  const { collection, id, frontmatter } = document;
  const present = { document, address: hasOwnPage(collection) ? addressOf(collection, id) : slugAddress(collection, id), offset: 0 };
  const former = textsAt(frontmatter.value, 'formerSlugs.*').map(({ path, value }) => ({
    document,
    address: slugAddress(collection, value),
    offset: frontmatter.valueOffset(path),
  }));
  return [present, ...former];
}

/** No two entries have, or had, the same address, and none takes the address of a list. */
export const duplicateSlug: Rule = {
  id: 'duplicate-slug',
  severity: 'error',
  examples: {
    ok: [{ 'methods/a.mdx': '---\nformerSlugs: [b]\n---\n', 'steps/a.mdx': '---\nformerSlugs: [b]\n---\n' }],
    bad: [
      {
        files: { 'methods/a.mdx': '---\nformerSlugs: [b, c]\n---\n', 'methods/b.mdx': '---\nformerSlugs: [c]\n---\n' },
        issues: [
          'methods/a.mdx:2:15 地址 /methods/b/ 已由 content/methods/b.mdx 使用，请改用另一个',
          'methods/b.mdx:2:15 地址 /methods/c/ 已由 content/methods/a.mdx 使用，请改用另一个',
        ],
      },
      {
        files: { 'pages/search.mdx': '---\n---\n' },
        issues: ['pages/search.mdx:1:1 地址 /search/ 已由本站的列表页使用，请把文件改名'],
      },
    ],
  },
  *check({ documents }) {
    const claims = documents.flatMap(claimsOf).sort((a, b) => Number(a.offset > 0) - Number(b.offset > 0));
    const owners = new Map<string, ContentDocument>();
    for (const { document, address, offset } of claims) {
      const owner = owners.get(address);
      if (listAddresses.has(address)) yield { document, offset, message: `地址 ${address} 已由本站的列表页使用，请把文件改名` };
      else if (owner) yield { document, offset, message: `地址 ${address} 已由 ${owner.path} 使用，请改用另一个` };
      else owners.set(address, document);
    }
  },
};
