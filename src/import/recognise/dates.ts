/** A day, month or year in a text, as it stands there. */
export interface FoundDate {
  index: number;
  /** Without spaces. Example: `2月27日`. */
  text: string;
}

const year = '(?:(?:19|20)\\d{2}|[一二]〇[〇一二三四五六七八九]{2}|二零[零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})';
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const day = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const s = '\\s*';
const dates = new RegExp(
  [
    `${year}${s}年${s}${month}${s}月${s}${day}${s}[日号]`,
    `${year}${s}年${s}${month}${s}月(?:份|[上中下]旬|初|底|末)?`,
    `${year}${s}年(?:[上下]半年|年初|年底|[初底末])?(?!${s}[代级])`,
    `(?<![\\d.])(?:19|20)\\d{2}[.\\-/](?:1[0-2]|0?[1-9])[.\\-/](?:3[01]|[12]\\d|0?[1-9])(?!\\d)`,
    `(?<![\\d.])${month}${s}月${s}${day}${s}[日号]`,
    `(?<![\\d.个])${month}${s}月(?:份|[上中下]旬|初|底|末)?(?!${s}[饼球])`,
  ].join('|'),
  'gu',
);

/** Finds days, months and years; a year that the text does not give is never added. */
export function datesIn(text: string): FoundDate[] {
  return [...text.matchAll(dates)].map(({ 0: match, index }) => ({ index, text: match }));
}
