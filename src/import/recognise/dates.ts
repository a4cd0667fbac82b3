/** A day, month or year in a text, as it is written there. */
export interface FoundDate {
  index: number;
  /** Without spaces. Example: `2月27日`. */
  text: string;
}

const year =
  '(?:(?:19|20)\\d{2}|[一二]〇[〇一二三四五六七八九]{2}|二零[零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})';
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const day = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const s = '\\s{0,3}';
/** Months from one to another are a period, in which nothing happens on a day: 1-9月. */
const period = `(?<![\\d.])(?:${year}${s}年${s})?${month}${s}(?:[-—–−－~～〜至到]{1,2})${s}${month}${s}月(?!${s}${day}${s}[日号])(?:份|[初底末])?`;
const dates = new RegExp(
  [
    `(?<period>${period})`,
    `${year}${s}年${s}${month}${s}月${s}${day}${s}[日号]`,
    `${year}${s}年${s}${month}${s}月(?:份|[上中下]旬|初|底|末)?`,
    `${year}${s}年(?:[上下]半年|年初|年底|[初底末])?(?!${s}[代级])`,
    `(?<![\\d.])(?:19|20)\\d{2}[.\\-/](?:1[0-2]|0?[1-9])[.\\-/](?:3[01]|[12]\\d|0?[1-9])(?!\\d)`,
    `(?<![\\d.])${month}${s}月${s}${day}${s}[日号]`,
    `(?<![\\d.个])${month}${s}月(?:份|[上中下]旬|初|底|末)?(?!${s}[饼球])`,
  ].join('|'),
  'gu',
);

/** The head of a table column: a year and the unit of the quantities below it. */
const columnHead = /^[^。；，、\d]{0,12}\d{4}\s{0,3}年[^。；，、\d]{0,12}[（(][^（()）]{1,10}[）)]\s{0,3}$/u;

/**
 * Finds days, months and years; a year that the text does not give is never added, and the head of a table column
 * contains none.
 */
export function datesIn(text: string): FoundDate[] {
  if (text.length < 60 && columnHead.test(text)) return [];
  return [...text.matchAll(dates)]
    .filter(({ groups }) => groups?.period === undefined)
    .map(({ 0: match, index }) => ({ index, text: match }));
}

const few = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const partOfDay = '(?:上午|中午|下午|早上|早晨|清晨|晚上|晚间|凌晨|傍晚|夜里|夜间|[早晚夜])';
const times = new RegExp(
  [
    `${partOfDay}${s}${few}${s}[点时](?:${s}${few}${s}分?)?`,
    `(?<![\\d小]|[0-9]\\s?)${few}${s}[点时]${s}${few}${s}分(?![之钟])`,
    `(?<!\\d)(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?::[0-5]\\d)?${s}[-—–−－~～〜至到]{1,2}${s}(?:[01]?\\d|2[0-4])[:：][0-5]\\d`,
  ].join('|'),
  'gu',
);

/** Finds times of day: `晚7点30分`, `上午9点`, `8:30-17:00`. */
export function timesIn(text: string): FoundDate[] {
  return [...text.matchAll(times)].map(({ 0: match, index }) => ({ index, text: match }));
}
