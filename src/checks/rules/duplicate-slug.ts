import { slugAddress } from '../../model/address.ts';
import { textsAt } from '../../model/references.ts';
import { libraryRule, type ReadDocument } from '../rule.ts';
import { isListAddress, reservedAddresses } from '../site-map.ts';

/** A former id, with its place in the file. */
interface FormerSlug {
  slug: string;
  offset: number;
}

interface Claim {
  document: ReadDocument<FormerSlug[]>;
  address: string;
  offset: number;
}

function claimsOf(document: ReadDocument<FormerSlug[]>): Claim[] {
  const { collection, id, facts } = document;
  const present = { document, address: slugAddress(collection, id), offset: 0 };
  return [present, ...facts.map(({ slug, offset }) => ({ document, address: slugAddress(collection, slug), offset }))];
}

/** No two entries have, or had, the same address, and none takes an address that the site itself uses. */
export const duplicateSlug = libraryRule({
  id: 'duplicate-slug',
  title: '网址不重复',
  why: '两个文件不能占同一个网址。',
  severity: 'error',
  examples: {
    ok: [{ 'methods/a.mdx': '---\nformerSlugs: [b]\n---\n', 'steps/a.mdx': '---\nformerSlugs: [b]\n---\n' }],
    bad: [
      {
        files: { 'methods/a.mdx': '---\nformerSlugs: [b, c]\n---\n', 'methods/b.mdx': '---\nformerSlugs: [c]\n---\n' },
        issues: [
          'methods/a.mdx:2:15 地址 /methods/b/ 已由 content/methods/b.mdx 使用，请改 formerSlugs 这一项',
          'methods/b.mdx:2:15 地址 /methods/c/ 已由 content/methods/a.mdx 使用，请改 formerSlugs 这一项',
        ],
      },
      {
        files: { 'pages/search.mdx': '---\n---\n', 'cases/2.mdx': '---\n---\n', 'cases/2-a.mdx': '---\n---\n' },
        issues: [
          'cases/2.mdx:1:1 地址 /cases/2/ 已由本站的列表页使用，请把文件改名',
          'pages/search.mdx:1:1 地址 /search/ 已由本站的列表页使用，请把文件改名',
        ],
      },
      {
        files: {
          'pages/404.mdx': '---\n---\n',
          'pages/a.mdx': '---\nformerSlugs:\n  - pagefind\n  - _astro\n  - _client\n  - steps\n  - a\n---\n',
        },
        issues: [
          'pages/404.mdx:1:1 地址 /404/ 已由网站程序使用，请把文件改名',
          'pages/a.mdx:3:5 地址 /pagefind/ 已由网站程序使用，请改 formerSlugs 这一项',
          'pages/a.mdx:4:5 地址 /_astro/ 已由网站程序使用，请改 formerSlugs 这一项',
          'pages/a.mdx:5:5 地址 /_client/ 已由网站程序使用，请改 formerSlugs 这一项',
          'pages/a.mdx:6:5 地址 /steps/ 已由本站的列表页使用，请改 formerSlugs 这一项',
          'pages/a.mdx:7:5 地址 /a/ 本来就是这个文件的，请在 formerSlugs 中删去这一项',
        ],
      },
    ],
  },
  read: ({ frontmatter }): FormerSlug[] =>
    textsAt(frontmatter.value, 'formerSlugs.*').map(({ path, value }) => ({
      slug: value,
      offset: frontmatter.valueOffset(path),
    })),
  *check({ documents }) {
    const claims = documents.flatMap(claimsOf).sort((a, b) => Number(a.offset > 0) - Number(b.offset > 0));
    const owners = new Map<string, Claim['document']>();
    for (const { document, address, offset } of claims) {
      const owner = owners.get(address);
      const user = isListAddress(address)
        ? '本站的列表页'
        : reservedAddresses.has(address)
          ? '网站程序'
          : owner && ` ${owner.path} `;
      if (user === undefined) owners.set(address, document);
      else if (owner === document)
        yield { document, offset, message: `地址 ${address} 本来就是这个文件的，请在 formerSlugs 中删去这一项` };
      else
        yield {
          document,
          offset,
          message: `地址 ${address} 已由${user}使用，${offset > 0 ? '请改 formerSlugs 这一项' : '请把文件改名'}`,
        };
    }
  },
});
