/** How a number is meant: 余, 多, 上, 超, 以上 make it a lower bound, 不足, 以内 an upper one, 近, 约 neither. */
export type Bound = 'exact' | 'lower' | 'upper' | 'about' | 'range';

const bounds: readonly [Bound, readonly string[]][] = [
  [
    'lower',
    [
      '余',
      '多',
      '来',
      '上',
      '超过',
      '超',
      '逾',
      '至少',
      '不少于',
      '不低于',
      '不小于',
      '多于',
      '高于',
      '大于',
      '多达',
      '以上',
      '数',
      '几',
    ],
  ],
  [
    'upper',
    ['不足', '不到', '不超过', '不超', '不高于', '不多于', '不大于', '至多', '低于', '少于', '小于', '以内', '以下'],
  ],
  ['about', ['将近', '接近', '近', '大约', '约', '左右', '上下']],
];

/** How a qualifier means the number beside it. */
export const boundOf = (qualifier: string): Bound =>
  bounds.find(([, words]) => words.includes(qualifier))?.[0] ?? 'exact';

/** Words before and after a number that say how it is meant, as sources of regular expressions. */
export const qualifiers = {
  before:
    '(?:不?超过|不[少低高多大小]于|[多高大低少小]于|多达|至[少多]|大约|不足|不到|不超|将近|接近|[近约超逾]|[上数几](?=\\s{0,3}[十百千万亿]))',
  after: '[余多来几]',
  last: '(?:以上|左右|上下|以内|以下)',
};

/**
 * Ends of words that a qualifier of one character closes: 签约, 附近, 人数. Words of two characters that end another's first
 * one are let through: 环节约20分钟, 征集约30条.
 */
const words: Readonly<Record<string, RegExp>> = {
  约: /(?:[违履爽契邀特条]|(?<!标)签|(?<!干)预|(?<![损流丢缺])失|(?<!亮)相|(?<![手继连持陆])续|(?<![出招承转退])租|(?<![环季细章情关时])节|(?<![机体编建])制|(?<!办)公|(?<![化缓了理调劝讲])解|(?<![收征募筹采搜汇])集|(?<!折)合)$/u,
  近: /[附最临邻靠亲就走拉贴新抵相]$/u,
  超: /[赶反高]$/u,
  上: /[以会线网路街山墙身早晚马台楼船车面基世社岗手之课床场地桌天赶跟成百]$/u,
  数: /[人户件总次分个倍基指无岁度页字位天多参例份额款系少]$/u,
  几: /茶$/u,
};

/**
 * Whether a word that looks like a qualifier is the end of another word: 约 in 完成签约1279户.
 *
 * @param before What comes before it.
 */
export const endsWord = (qualifier: string, before: string): boolean => words[qualifier]?.test(before) === true;
