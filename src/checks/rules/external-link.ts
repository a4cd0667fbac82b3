import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { DocumentRule } from '../rule.ts';

/** Services that hide where a link leads. */
const shorteners = /^(?:t\.cn|dwz\.cn|url\.cn|bit\.ly|tinyurl\.com|suo\.im|t\.co|goo\.gl|is\.gd)$/i;
const idle = /^(?:点击|这里|此处|点此|链接|网址|查看|详情|更多|点击查看|点击这里|here)$/iu;

/** What is wrong with the form of an address outside the site. */
function complaint(address: string, words: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (address.startsWith('//')) return `站外链接要写全，请写成 https:${address}`;
  if (!url) return `「${address}」不是完整的网址，请写成 https://… 的样子`;
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol))
    return `链接不能用「${url.protocol}」开头，请改为 https:// 开头的网址`;
  if (url.username !== '' || url.password !== '') return '网址里写有用户名或密码，请删去';
  if (shorteners.test(url.hostname)) return `「${url.hostname}」是短网址，看不出通到哪里，也容易失效。请改用原来的网址`;
  if (words !== '' && idle.test(words)) return `链接的文字「${words}」没有说出通到哪里。请改写成那一页的名称`;
  return undefined;
}

/** Links out of the site are whole, open, and say where they lead. */
export const externalLink: DocumentRule = {
  scope: 'document',
  id: 'external-link',
  title: '站外链接写得规矩',
  why: '站外链接要写全网址，不用短网址，文字要说出通到哪里：打印出来、离线打开时读者才知道那是什么。',
  severity: 'error',
  allowsDrafts: true,
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'pages/a.mdx':
          '---\n---\n[某大学](https://example.org/a)，https://example.org ，[信箱](mailto:a@example.org)，[本站](/methods/)，[本页](#a)。\n',
      },
    ],
    bad: [
      {
        files: {
          'pages/a.mdx':
            '---\n---\n[一](//example.org)，[二](ftp://example.org)，[三](https://u:p@example.org)，[四](https://t.cn/a)，[点击](https://example.org)\n',
        },
        issues: [
          'pages/a.mdx:3:1 站外链接要写全，请写成 https://example.org',
          'pages/a.mdx:3:20 链接不能用「ftp:」开头，请改为 https:// 开头的网址',
          'pages/a.mdx:3:43 网址里写有用户名或密码，请删去',
          'pages/a.mdx:3:72 「t.cn」是短网址，看不出通到哪里，也容易失效。请改用原来的网址',
          'pages/a.mdx:3:92 链接的文字「点击」没有说出通到哪里。请改写成那一页的名称',
        ],
      },
    ],
  },
  *check(document) {
    const found: { url: string; words: string; offset: number | undefined }[] = [];
    visit(document.tree, ['link', 'definition'], (node) => {
      if ('url' in node)
        found.push({
          url: node.url,
          words: node.type === 'link' ? toString(node).trim() : '',
          offset: node.position?.start.offset,
        });
    });
    for (const { url, words, offset } of found) {
      const message =
        /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) && !/^(?:javascript|vbscript|data):/i.test(url)
          ? complaint(url, words)
          : undefined;
      if (message) yield { ...(offset !== undefined && { offset }), message };
    }
  },
};
