import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentDocument } from '../../markdown/document.ts';
import { nearest } from '../../language/nearest.ts';
import { pictureDefinitions } from '../../markdown/picture-definitions.ts';
import { entryAddress } from '../../model/address.ts';
import { isPaged } from '../../model/collections.ts';
import type { TextFix } from '../../model/issue.ts';
import { libraryRule, type ReadDocument } from '../rule.ts';
import { likeliestAddress, siteFactsOf, siteMapOf, type SiteFacts, type SiteMap } from '../site-map.ts';
import { didYouMean } from '../suggestions.ts';

/** A link that does not lead out of the site. */
interface InternalLink {
  url: string;
  offset: number | undefined;
  /** Where the address without anchor is written; absent where it is written in another way. */
  at: number | undefined;
  /** Where the address with anchor is written. */
  wholeAt: number | undefined;
}

interface Facts extends SiteFacts {
  links: InternalLink[];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function complaintOfAnchor(
  anchors: ReadonlySet<string> | undefined,
  anchor: string,
  where: string,
): string | undefined {
  if (!anchors || anchors.has(anchor)) return undefined;
  const hint =
    didYouMean(nearest(anchor, anchors)) || (anchors.size > 0 ? '请对照那一页的标题' : '请去掉「#」和后面的部分');
  return `${where}没有「#${anchor}」这一处。${hint}`;
}

/** Anchors of the page that shows a document's body. */
function anchorsOf(
  { pages }: SiteMap,
  { collection, id, facts }: ReadDocument<Facts>,
): ReadonlySet<string> | undefined {
  if (isPaged(collection)) return pages.get(entryAddress(collection, id));
  return facts.anchors && new Set(facts.anchors);
}

/** Why a link leads nowhere; `undefined` when it leads somewhere. */
function complaint(site: SiteMap, document: ReadDocument<Facts>, url: string): string | undefined {
  const [target = '', fragment] = url.split('#', 2);
  const path = target.replace(/\?.*$/, '');
  const anchor = fragment === undefined ? undefined : decoded(fragment);
  if (path === '') return complaintOfAnchor(anchorsOf(site, document), anchor ?? '', '本页');
  if (!path.startsWith('/')) return `链接「${url}」请写成从“/”开始的本站地址，如：/methods/wu-cha/`;
  const moved = anchor === undefined ? undefined : site.moved.get(`${path}#${anchor}`);
  if (moved) return `地址 ${path}#${anchor} 已改为 ${moved}，请改用新地址`;
  if (site.pages.has(path))
    return anchor === undefined ? undefined : complaintOfAnchor(site.pages.get(path), anchor, `${path} `);
  if (site.files.has(decoded(path))) return undefined;
  const present = site.moved.get(path);
  if (present) return `地址 ${path} 已改为 ${present}，请改用新地址`;
  if (/\.[a-z0-9]{2,5}$/i.test(path))
    return `没有文件 ${path}。${didYouMean(nearest(decoded(path), site.files)) || '请把文件放进 public 文件夹'}`;
  return `本站没有地址 ${path}。${didYouMean(likeliestAddress(site, path)) || '地址写法如：/methods/wu-cha/'}`;
}

/** The address of a link without anchor and question. */
const bare = (url: string): string => url.replace(/[?#].*$/, '');

/** Puts the present address in the place of a former one. */
function movedFix({ moved }: SiteMap, { url, at, wholeAt }: InternalLink): { fix?: TextFix } {
  const [former, start] = moved.has(url) ? [url, wholeAt] : [bare(url), at];
  const present = moved.get(former);
  return present === undefined || start === undefined
    ? {}
    : { fix: { start, end: start + former.length, text: present } };
}

function linksOf({ tree, text }: ContentDocument): InternalLink[] {
  const ofPictures: ReadonlySet<Link | Definition> = pictureDefinitions(tree);
  const links: InternalLink[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const { url, position } = node as Link | Definition;
    if (ofPictures.has(node as Link | Definition) || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return;
    const [from, to] = [position?.start.offset, position?.end.offset];
    const placeOf = (address: string): number | undefined => {
      const at = from === undefined || to === undefined ? -1 : text.slice(from, to).lastIndexOf(address);
      return from === undefined || at < 0 ? undefined : from + at;
    };
    links.push({ url, offset: from, at: placeOf(bare(url)), wholeAt: placeOf(url) });
  });
  return links;
}

/** Every link inside the site leads to a page, and its anchor to a heading or entry there. */
export const internalLink = libraryRule({
  id: 'internal-link',
  title: '站内链接有去处',
  why: '链接要指到存在的页面和标题。改了网址的页面请用新网址。',
  severity: 'error',
  examples: {
    ok: [
      {
        'cases/a.mdx':
          '---\n---\n## 一、揭短\n\n[上文](#一揭短)，[方法](/methods/wu-cha/)，[列席](/glossary/lie-xi/)，[问题](#wen-ti-p)，[站外](https://example.org/x)。\n',
        'methods/wu-cha.mdx':
          '---\n---\n[揭短](/cases/a/#一揭短)，[首页](/)，[搜索](/search/?q=五查)，![图][图]，[表](/forms/表.docx)，[表](/forms/%E8%A1%A8.docx)\n\n[图]: ./plan.png\n',
        'public/forms/表.docx': '',
        'glossary/lie-xi.mdx': '---\n---\n',
        'problems/p.mdx': '---\ncase: a\n---\n',
      },
      {
        // What cannot be read elsewhere is wrong there, not here.
        'pages/a.mdx': '---\n---\n[一](/pages-b/#甲) [二](/sources/s/#s-1)\n',
        'pages/pages-b.mdx': '---\n---\n## 甲{\n',
        'cases/c.mdx': '---\n---\n[三](#wen-ti-p)\n',
        'problems/p.mdx': '---\ncase: {\n---\n',
        'sources/s.mdx': '---\nparts: {\n---\n',
      },
    ],
    bad: [
      {
        files: {
          'cases/a.mdx':
            '---\n---\n## 揭短\n\n[一](#揭丑)[二](/methods/wu-cha)[三](/methods/old/)\n\n[四](/glossary/lie/)[五](wu-cha.mdx)[六](/about-us-and-more/)\n\n[七]: /methods/wu-cha/#五查\n\n[八](/forms/b.docx)[九](/c.pdf)\n',
          'public/forms/a.docx': '',
          'methods/wu-cha.mdx': '---\nformerSlugs: [old]\n---\n',
          'glossary/lie-xi.mdx': '---\n---\n',
          'sources/s.mdx': '---\nparts: [{}]\n---\n[十](/glossary/#lie-xi)[十一](/sources/#s-1)[十二](/problems/#p)\n',
          'problems/p.mdx': '---\ncase: a\n---\n',
        },
        issues: [
          'cases/a.mdx:5:1 本页没有「#揭丑」这一处。最接近的是「揭短」',
          'cases/a.mdx:5:9 本站没有地址 /methods/wu-cha。最接近的是「/methods/wu-cha/」',
          'cases/a.mdx:5:29 地址 /methods/old/ 已改为 /methods/wu-cha/，请改用新地址',
          'cases/a.mdx:7:1 本站没有地址 /glossary/lie/。最接近的是「/glossary/lie-xi/」',
          'cases/a.mdx:7:20 链接「wu-cha.mdx」请写成从“/”开始的本站地址，如：/methods/wu-cha/',
          'cases/a.mdx:7:35 本站没有地址 /about-us-and-more/。地址写法如：/methods/wu-cha/',
          'cases/a.mdx:9:1 /methods/wu-cha/ 没有「#五查」这一处。请去掉「#」和后面的部分',
          'cases/a.mdx:11:1 没有文件 /forms/b.docx。最接近的是「/forms/a.docx」',
          'cases/a.mdx:11:19 没有文件 /c.pdf。请把文件放进 public 文件夹',
          'sources/s.mdx:4:1 地址 /glossary/#lie-xi 已改为 /glossary/lie-xi/，请改用新地址',
          'sources/s.mdx:4:23 地址 /sources/#s-1 已改为 /sources/s/#s-1，请改用新地址',
          'sources/s.mdx:4:42 地址 /problems/#p 已改为 /cases/a/#wen-ti-p，请改用新地址',
        ],
      },
    ],
  },
  read: (document): Facts => ({ ...siteFactsOf(document), links: linksOf(document) }),
  *check(library) {
    const site = siteMapOf(library);
    for (const document of library.documents) {
      for (const link of document.facts.links) {
        const message = complaint(site, document, link.url);
        if (message) yield { document, offset: link.offset, message, ...movedFix(site, link) };
      }
    }
  },
});
