import { paragraphText, type Block, type Paragraph } from '../block.ts';
import { bare } from './bare.ts';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Who had a part in a text or its page. */
const hands =
  '(?:本报|本网|本刊)?(?:特约)?(?:记者|通讯员|责任编辑|责编|美编|编辑|校对|审核|审签|终审|一审|二审|三审|初审|复审|编审|供稿|供图|撰稿|投稿|来稿|作者(?:单位)?|文\\/图|图\\/文|图文|文图|摄影|排版|监制|主编|值班编委)';
/** What a page asks its reader to press or to scan; a heading of the text may begin alike and ends otherwise. */
const pressed =
  '(?:点击|轻点|猛戳|戳|长按)[^。；]{0,24}?(?:关注(?:我们|本号|一下)?|我们|二维码|蓝字|公众号|视频号|小程序|原文|全文|查看(?:更多|详情)?|更多|详情|订阅|下载|链接|这里)';
const scanned =
  '(?:(?:扫码|扫一扫|扫描|微信扫一扫)[^。；]{0,16}?(?:二维码|关注|我们|公众号|视频号)|(?:识别|添加|搜索)[^。；]{0,16}?(?:二维码|关注我们|公众号|视频号))(?:(?:即可)?(?:关注|加入|进群)?(?:我们|本号)?)';
const arrows = '[\\s!！~～。.…>»↑↓→←▲▼👆👇]*';

/** Lines that belong to the page a text was taken from, not to the text. */
const boilerplate: readonly RegExp[] = [
  /^(?:点击(?:量|数|率|次数)?|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|访问量|点赞|转发|收藏|评论|在看)[：:\s]*\d*\s*次?$/u,
  new RegExp(`^[（(【\\[]?\\s*${hands}(?:\\s*[：:／/|｜丨]|[\\s　]+\\S{2,12}(?:[\\s　]|$))`, 'u'),
  new RegExp(`^[（(【\\[]\\s*${hands}[^（）()【】\\[\\]]{1,40}[）)】\\]]$`, 'u'),
  /^[（(]?(?:文|图|图片|文字|制作|信息|稿件|文章|内容|资料)\s*[/／|｜丨]\s*\S/u,
  /^[（(]?(?:信息|稿件|文章|内容|资料|图片)?来源\s*[：:|｜丨]/u,
  /^(?:供稿|发布|报送|撰写|填报)(?:单位|部门|时间|日期|人)[：:]/u,
  /^(?:时间|日期|发表于|更新时间)[：:]\s*\d{4}/u,
  /^(?:分享|分享到|分享至|打印|打印本页|打印此页|关闭|关闭窗口|返回(?:顶部|列表|首页)?|收藏本页|上一篇|下一篇|相关(?:链接|阅读|新闻)|扫一扫|微信|字号|字体|【?(?:大|中|小)】?|我要纠错|阅读原文|点击查看|点击下载|点击进入)(?:[：:\s|【[].*|$)/u,
  new RegExp(`^${arrows}(?:请|欢迎|快来|可)?(?:${pressed}|${scanned})[”"」]?${arrows}$`, 'u'),
  /^(?:请|欢迎|快来)?关注(?:我们|[“"「《【][^”"」》】]{2,20}[”"」》】]?(?:的?(?:官方)?(?:微信)?(?:公众号|订阅号|视频号)))[!！~～↑↓]*$/u,
  /^(?:往期(?:推荐|精彩|回顾)|精彩(?:推荐|回顾)|推荐阅读|相关推荐|热门推荐|延伸阅读|更多(?:精彩|内容)|猜你喜欢|分享[、，\s]*点赞|点赞[、，\s]*在看|点(?:个|亮)[“"]?(?:赞|在看)|喜欢(?:就|请)?点|转载请注明|本文来源|本文(?:转|摘)自|原标题[：:]|免责声明|未经授权).{0,30}$/u,
  /^[-—–\s【[（(]*(?:END|the end|完|全文完)[-—–\s】\]）)]*$/iu,
  /^(?:当前位置|您(?:现在)?(?:的|所在)位置|首页\s*[>＞»])/u,
  /^[-—–－•·\s]*第?\s*\d{1,3}\s*页?[-—–－•·\s]*(?:[/／]\s*\d{1,3}|(?:共\s*\d{1,3}\s*页))?$/u,
  /^第\s*\d{1,3}\s*页(?:\s*[，,]?\s*共\s*\d{1,3}\s*页)?$/u,
  /^(?:版权所有|Copyright|©|ICP备|.*ICP备\d)/iu,
  // What a chat tool says around the text that it was asked for.
  /^(?:当然|好的|没问题|以下是|下面是|根据您|按照您|希望(?:以上|这|对您)|如(?:果您)?需要?|请问是否)[^。]{0,60}(?:材料|内容|文章|稿件|修改|调整|帮助|版本|您)[^。]{0,20}[：:。！!？?]?$/u,
  /^https?:\/\/\S+$/u,
  /^[-—=＝_＿*＊#.。·\s]{3,}$/u,
];

/** Names of reporters and the like at the end of a paragraph. */
const tail =
  /[（(【[](?:本报|本网|本刊)?(?:特约)?(?:记者|通讯员|责任编辑|责编|编辑|作者|供稿|撰稿|来源|文\/图|图\/文|摄影|点击)[^（）()【】[\]]{0,40}[）)】\]]$/u;
/** Counts of readers between words. */
const clicks =
  /[（(【[]?点击(?:量|数|率)?[：:]?\s*\d+\s*次?[）)】\]]?|点击(?:查看|阅读)(?:全文|原文|更多|详情)(?:>>|»)?/gu;

/** A line that repeats the beginning of the text, cut off by dots. */
function isSummary(text: string, following: string): boolean {
  const cut = /^(.*?)\s*(?:\.{3,}|…+|。{3,}|．{3,})\s*(?:[（(]?(?:详情|更多|全文|阅读全文)[）)]?)?$/su.exec(text)?.[1];
  if (cut === undefined) return false;
  const start = letters(cut);
  return start.length >= 8 && following.includes(start);
}

/** What was cleaned away, and what is left. */
export interface Cleaned {
  blocks: Block[];
  /** Pieces of boilerplate, each as it was written. */
  removed: string[];
  /** How many of the blocks that are left come before each piece. */
  removedAt: number[];
}

function withText(paragraph: Paragraph, keep: (text: string) => string): Paragraph {
  const runs = paragraph.runs.map((run) => ({ ...run, text: keep(run.text) }));
  return { ...paragraph, runs };
}

/**
 * Takes away what belongs to the page a write-up was copied from: quotation signs and indents, counts of clicks, names
 * of reporters and editors, page numbers, sharing buttons, a summary that repeats the beginning.
 */
export function clean(blocks: readonly Block[]): Cleaned {
  const removed: string[] = [];
  const removedAt: number[] = [];
  const kept: Block[] = [];
  const remove = (...pieces: readonly string[]): void => {
    removed.push(...pieces);
    removedAt.push(...pieces.map(() => kept.length));
  };
  let afterBreak = false;
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : ''));
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      kept.push(block);
      continue;
    }
    const text = bare(texts[index] ?? '');
    const plain = text.replace(/[【】[\]]/gu, ' ').trim();
    const isPage =
      block.level === undefined &&
      ((boilerplate.some((form) => form.test(plain)) && [...text].length <= 80) ||
        /^(?:编者按|编者的话|编者注)[：:\s]/u.test(plain));
    if (isPage || isSummary(text, letters(texts.slice(index + 1, index + 12).join('')))) {
      remove(text);
      // A page that begins with boilerplate begins all the same.
      afterBreak ||= block.afterBreak === true;
      continue;
    }
    const end = tail.exec(text)?.[0];
    remove(...(end === undefined ? [] : [end]), ...(text.match(clicks) ?? []));
    const paragraph = withText(block, (run) => {
      const cleaned = run.replace(clicks, '').replace(/[\u00a0\u200b\ufeff]/g, ' ');
      return end === undefined ? cleaned : cleaned.replace(tail, '');
    });
    if (bare(paragraphText(paragraph)) === '') continue;
    kept.push(afterBreak ? { ...paragraph, afterBreak } : paragraph);
    afterBreak = false;
  }
  return { blocks: kept, removed, removedAt };
}
