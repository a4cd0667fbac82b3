import { parseNumeral } from '../../language/quantities/numeral.ts';

/** How a point is marked; each kind is on one level of a text. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'paren'
  | 'arabic'
  | 'decimal'
  | 'decimal-third'
  | 'paren-arabic'
  | 'circled'
  | 'bracket'
  | 'word'
  | 'bullet'
  | 'point';

/**
 * Numbered kinds from the highest level to the lowest, as Chinese official writing has them (GB/T 9704-2012, 7.3.3, and
 * chapters).
 */
export const numberedKinds: readonly MarkKind[] = [
  'part',
  'chapter',
  'paren',
  'arabic',
  'decimal',
  'decimal-third',
  'paren-arabic',
  'circled',
];

/** A hand-made number or sign at the beginning of a text. */
export interface Mark {
  kind: MarkKind;
  /** Its number; `undefined` for signs that do not count. */
  ordinal: number | undefined;
  /** The text after it. */
  rest: string;
}

const numeral = '[一二三四五六七八九十]+';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';

const forms: readonly [MarkKind, RegExp][] = [
  ['part', new RegExp(`^第(${numeral})(?:部分|章|节)[：:、，,.\\s　]*`, 'u')],
  ['chapter', new RegExp(`^(${numeral})\\s*[、．.]\\s*`, 'u')],
  ['paren', new RegExp(`^[（(〔]\\s*(${numeral})\\s*[）)〕][、．.]?\\s*`, 'u')],
  ['paren-arabic', /^[（(]\s*([\d０-９]{1,2})\s*[）)][、．.]?\s*/u],
  ['paren-arabic', /^([\d０-９]{1,2})[）)]\s*/u],
  // 1.2 万亩 is an amount.
  ['decimal-third', /^\d{1,2}\.\d{1,2}\.(\d{1,2})[\s　]*(?=\p{Script=Han})/u],
  ['decimal', /^\d{1,2}\.(\d{1,2})[\s　]+(?=(?![万亿千百倍元米吨亩公平个名人条项户])\p{Script=Han})/u],
  ['arabic', /^([\d０-９]{1,2})\s*(?:[、．]|\.(?!\d))\s*/u],
  ['circled', new RegExp(`^([${circled}])\\s*`, 'u')],
  ['bracket', /^(?=[【〖][^】〗]{2,30}[】〗])()/u],
  [
    'word',
    new RegExp(
      `^(?:主要|具体|典型)?(?:做法|经验|措施|举措|案例|启示|成效|环节|步骤|亮点|特色|体会)(${numeral}|\\d{1,2})[：:、，.\\s　]\\s*`,
      'u',
    ),
  ],
  ['word', /^(?:问|Q)[：:]\s*()/u],
  ['bullet', /^[●★☆◆◇■□▲△○◎※•·▪➤►▶✦✔√➢]\s*()/u],
  ['bullet', /^[-–*+]\s+()/u],
];

const points: readonly [string, (text: string) => RegExpExecArray | null][] = [
  [
    '是',
    (text) => new RegExp(`^(${numeral})(?:是|要|抓|看)(?![一二三四五六七八九十])(?:要)?[，,：:]?`, 'u').exec(text),
  ],
  ['第', (text) => new RegExp(`^第(${numeral})(?:步|点|条|项|关|招)?(?:[，,：:、]|是)\\s*`, 'u').exec(text)],
  ['其', (text) => new RegExp(`^其(${numeral})(?:[，,：:、]|是)\\s*`, 'u').exec(text)],
];
/** Words that lead through points in order; the last may follow any number of others. */
const orderWords: readonly [RegExp, number][] = [
  [/^首先(?:是)?[，,：:]?\s*/u, 1],
  [/^其次(?:是)?[，,：:]?\s*/u, 2],
  [/^(?:再次|再者|然后|接着|同时还要)(?:是)?[，,：:]\s*/u, 3],
  [/^最后(?:是)?[，,：:]\s*/u, Infinity],
];

/** A point inside a run of text, such as `一是` or `其次，`. */
export interface Point extends Mark {
  kind: 'point';
  /** What kind of words count here; points of one row share it. */
  series: string;
}

/** Reads a point at the beginning of a text. */
export function pointAt(text: string): Point | undefined {
  for (const [series, match] of points) {
    const found = match(text);
    if (!found) continue;
    // 一是 keeps its verb out of the point; 一抓 and 一看 are not of that kind.
    if (series === '是' && !/^[一二三四五六七八九十]+(?:是|要)/u.test(text)) continue;
    return { kind: 'point', series, ordinal: parseNumeral(found[1] ?? ''), rest: text.slice(found[0].length) };
  }
  for (const [pattern, ordinal] of orderWords) {
    const found = pattern.exec(text);
    if (found) return { kind: 'point', series: '首先', ordinal, rest: text.slice(found[0].length) };
  }
  return undefined;
}

function ordinalOf(kind: MarkKind, text: string): number | undefined {
  if (text === '') return undefined;
  if (kind === 'circled') return circled.indexOf(text) + 1;
  return parseNumeral(text.normalize('NFKC'));
}

/** Numbers that a collection gives its write-ups: `案例一：`, `【典型案例2】`, `材料三`. */
export const collected =
  /^[【〖（(]?(?:典型|优秀|交流)?(?:案例|材料|经验材料|典型材料|经验)\s*(?:之)?(?:[一二三四五六七八九十]+|[\d０-９]{1,2})[】〗）)]?\s*[：:、.．]?\s*/u;

/** Reads the mark at the beginning of a paragraph. */
export function markAt(text: string): Mark | undefined {
  for (const [kind, form] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length);
    // 1.2万亩 and 3.5% begin with a number, 2023.5 with a year; a number is no mark before a measure word.
    if (kind === 'arabic' && /^[\d０-９]/.test(rest)) continue;
    return rest.trim() === '' ? undefined : { kind, ordinal: ordinalOf(kind, found[1] ?? ''), rest };
  }
  return pointAt(text);
}
