import { parseMnemonic } from './mnemonic.ts';
import { numeralCharacters, parseNumeral } from './numeral.ts';
import { qualifiers, rangeMarks } from './quantity.ts';

/** A count in a text. */
export interface Count {
  index: number;
  /** Number, qualifier and measure word as typed. */
  count: string;
}

/** Words that Chinese puts directly after a number to count something; longer ones first where one begins another. */
const measures = [
  ...['个(?:半|多)?小时', '个(?:半|多)月', '个工作日', '个百分点', '平方公里', '平方米', '立方米', '千瓦时', '个自然村', '公里', '公斤', '公顷', '小时', '分钟', '方面', '部分', '环节', '阶段', '人次', '户次', '车次', '场次', '件次', '学时', '课时', '学分', '个月', '美元'],
  ...['年(?!\\s*[代级度])', '点(?!\\s*[整半钟\\d])', '成[一二三四五六七八九](?![年个])', '成(?![群为立果员效长绩本功就熟分因型品套])', '大', '个', '名', '位', '人', '条', '项', '次', '份', '家', '所', '支', '场', '期', '批', '类'],
  ...['种', '层', '级', '天', '周', '元', '吨', '米', '亩', '户', '套', '台', '件', '块', '本', '册', '篇', '封', '组', '队', '轮', '遍', '头', '只', '株', '棵', '盏', '口', '起', '例', '宗', '单', '票', '款', '双', '对', '斤'],
  ...['回', '趟', '门', '处', '步', '章', '节', '句', '页', '张', '幅', '届', '岁', '倍', '间', '座', '栋', '辆', '颗', '枚', '股', '笔', '桩', '道', '艘', '架', '匹', '顿', '餐', '桌', '箱', '袋', '版', '班', '床', '席', '字', '面', '堂', '瓶', '杯', '盒', '桶', '罐', '幢', '排', '棚', '窝', '片', '串', '副', '栏', '列', '格', '集', '段', '根', '把(?![手关握持])', '首', '幕', '盘', '封信', '针', '剂', '例次', '人份', '分(?![之钟])'],
];
const digits = '[0-9０-９]+(?:[.,．，][0-9０-９]+)*';
const number = `(?:${digits}[百千万亿]*|[${numeralCharacters}]+)`;
const range = `(?:(?:${measures.join('|')}|[%％‰])?\\s*${rangeMarks}\\s*${number})?`;
// A space may stand between any two of its parts, half-width, full-width or non-breaking.
const counted = new RegExp(
  `(?:(第|百分之)\\s*)?(?:(${qualifiers.before})\\s*)?(${number})${range}(?:\\s*(${qualifiers.after}))?(?:(\\s*)([万亿]?(?:${measures.join('|')})|[%％‰])${qualifiers.last}?)?`,
  'gu',
);

/** Words after a space that begin like a measure word: `附件2 名单`. */
const otherWords = /^(?:人[员民大才]|支[部委持撑]|组[织长]|名[单称]|位置|条[件例]|项目|类[别型]|级别|章程|个[人别性]|大[家会]|场[所地]|层面|门[户类]|处[理室分]|步骤|节约|年度|层次|期[间限]|家[庭属]|份额)/;

/** Amounts without a measure word, or with one in letters: `三分之一`, `一半`, `20kg`. */
const units = ['㎡', '㎥', '㎞', '㎏', '㎝', '㎜', '℃', 'm²', 'm³', 'k[mgW]', 'kWh', '[cm]m', 'mg', 'm[lL]', '[MGT]B', '[gtmL]'];
const amounts = [
  new RegExp(`(?:${qualifiers.before})?(?:${digits}|[${numeralCharacters}]+)\\s*(?<!百)分之\\s*(?:${digits}|[${numeralCharacters}]+)`, 'gu'),
  /(?<!另)一半/gu,
  new RegExp(`(?<![A-Za-z0-9０-９.-])${digits}\\s*(?:${units.join('|')})(?![A-Za-z0-9])`, 'gu'),
];

/** Two numerals side by side that stand for about so many: 二三十, 三五. */
const approximate = /^十?(?:一二|二三|两三|三四|三五|四五|五六|六七|七八|八九)[十百千万亿]*$/;

/** Names with a numeral that are no counts though they read like one. */
const fixedNames =
  /十[八九]大|二十大|千家万户|三天两头|两点一线|四面八方|三番五次|十年如一日|百年大计|(?:中央)?八项规定|四项基本原则|六项纪律|三大攻坚战|五大发展理念|[三五]年(?:行动|规划|攻坚)|三会一课|四个(?:意识|自信)|两个(?:维护|确立)/g;

interface Span {
  start: number;
  end: number;
}

function spansOf(text: string, name: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) spans.push({ start, end: start + name.length });
  return spans;
}

/** Stretches of a text that are names: known ones, fixed ones, and mnemonics in quotation marks such as `“四个意识”`. */
function namesIn(text: string, names: ReadonlySet<string>): Span[] {
  const quoted = [...text.matchAll(/“([^“”]+)”/g)].filter(([, name = '']) => parseMnemonic(name).length > 0);
  const fixed = [...text.matchAll(fixedNames)];
  return [
    ...[...quoted, ...fixed].map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
    ...[...names].flatMap((name) => spansOf(text, name)),
  ];
}

/** Whether a number stands for more than one: digits always, Chinese numerals from two, bare 百 千 万 only with a qualifier. */
function isCount(numeral: string, measure: string, isQualified: boolean): boolean {
  if (/[0-9０-９]/.test(numeral)) return !(measure === '年' && /^[0-9０-９]{4}$/.test(numeral));
  if (/^[百千万亿]+$/.test(numeral)) return isQualified;
  if (/^分/.test(measure)) return false; // 十分
  if (/^成./.test(measure)) return true; // 一成五
  if (numeral === '二' && /^[级期组年层届]$/.test(measure)) return false; // 二级、二期 number things, 两级、两期 count them
  return approximate.test(numeral) || (parseNumeral(numeral) ?? 0) >= 2;
}

/**
 * Finds numbers that stand before a measure word, `17名`, `５０ 余条`, `两个`, `上千万元`, `30%`, and other amounts.
 *
 * Left out: ordinals (第三次), years (1985年), dates, times of day, `一` and names that hold a numeral.
 *
 * @param names Names that are no counts.
 */
export function countsIn(text: string, names: ReadonlySet<string>): Count[] {
  if (!/[\d０-９一二两三四五六七八九十百千万]/.test(text)) return [];
  const spans = namesIn(text, names);
  const isName = ({ index, count }: Count): boolean => spans.some((span) => index < span.end && index + count.length > span.start);
  const found = [...measuredIn(text), ...amounts.flatMap((amount) => [...text.matchAll(amount)].map(({ 0: count, index }) => ({ index, count })))];
  return found.filter((count) => !isName(count)).sort((a, b) => a.index - b.index);
}

/** Numbers before a measure word, names included. */
function measuredIn(text: string): Count[] {
  return [...text.matchAll(counted)].flatMap(({ 0: match, 1: before, 2: prefix = '', 3: numeral = '', 4: suffix = '', 5: space = '', 6: measure = '', index }) => {
    if (before === '第') return [];
    if (before === '百分之') return [{ index, count: match }];
    if (measure === '' || !isCount(numeral, measure, prefix + suffix !== '')) return [];
    if (space !== '' && otherWords.test(text.slice(index + match.length - measure.length))) return [];
    return [{ index, count: match }];
  });
}
