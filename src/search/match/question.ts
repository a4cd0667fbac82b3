import type { IndexUnit } from '../text/units.ts';

/** What makes a question of its content words. Longer ones first, since the first that fits is taken. */
const questionWords = [
  '的(?:主要|具体|基本)?(?:内容|含义|意思|定义)(?:是什么|有哪些|包括什么|包括哪些)?$',
  '请问(?:一下)?',
  '我?想(?:要)?(?:知道|了解|问一?下?)',
  '(?:有没有|有什么|有哪些|包括哪些|包括什么|是哪些)',
  '什么(?:叫做?|是)',
  '(?:啥|何)(?:是|谓|为)',
  '(?:指的?)?是(?:什么|啥)(?:意思|样的|样子|内容)?',
  '什么(?:意思|样的|样子|时候|地方)',
  '为(?:什么|何|啥)',
  '(?:应该|应当|可以|需要|要|该)?(?:怎么样?|怎样|如何)(?:(?:办|做|写|开|搞|用)好?|理解|看待)?',
  '(?:在|到|去)?(?:哪里|哪儿|哪些|哪个|哪一个|哪)(?:可以)?',
  '(?:是不是|能不能|可不可以|会不会|要不要)',
  '(?:多少|几个|多久)',
  '(?:什么|啥)',
  '[吗呢吧呀啊嘛么]$',
];
const question = new RegExp(questionWords.join('|'), 'g');

/** Words that only tie others together. */
const ties = /[的了]|以及/g;

/**
 * Cuts units where a pattern matches their text and leaves the matches out. A word of letters is replaced by one mark
 * that no pattern knows.
 */
function cutAt(units: readonly IndexUnit[], pattern: RegExp): IndexUnit[][] {
  const text = units.map((unit) => (unit.han && unit.text.length === 1 ? unit.text : '\0')).join('');
  const rows: IndexUnit[][] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    rows.push(units.slice(at, match.index));
    at = match.index + match[0].length;
  }
  rows.push(units.slice(at));
  return rows.filter((row) => row.length > 0);
}

/**
 * Reduces a question to its content words: `三定标的步骤有哪些` to `三定标的步骤`.
 *
 * @returns The rows of units that remain, in order; the units themselves when nothing else would.
 */
export function contentRows(units: readonly IndexUnit[]): IndexUnit[][] {
  const rows = cutAt(units, question);
  return rows.length > 0 ? rows.map(withoutTies) : [[...units]];
}

/** Without tying words at the ends, where something else remains. */
function withoutTies(units: IndexUnit[]): IndexUnit[] {
  const isTie = (unit: IndexUnit | undefined): boolean =>
    unit?.text === '的' || unit?.text === '了' || unit?.text === '地';
  let [from, to] = [0, units.length];
  while (to - from > 1 && isTie(units[from])) from += 1;
  while (to - from > 1 && isTie(units[to - 1])) to -= 1;
  return units.slice(from, to);
}

/** Cuts a row at the words that only tie others together; as it is when that leaves a part of one unit. */
export function untie(units: readonly IndexUnit[]): IndexUnit[][] {
  const rows = cutAt(units, ties);
  return rows.length > 1 && rows.every((row) => row.length > 1) ? rows : [[...units]];
}
