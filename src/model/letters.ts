/** The first common character of each letter, in the collator's order; no syllable begins with i, u or v. */
const firsts = 'A吖 B八 C嚓 D咑 E妸 F发 G旮 H哈 J丌 K咔 L垃 M妈 N拏 O噢 P妑 Q七 R呥 S仨 T他 W屲 X夕 Y丫 Z帀'.split(' ');

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** For titles that begin with neither a Han character nor a Latin letter. */
const otherLetter = '#';

/**
 * Letter that a title is listed under, by the pinyin of its first letter, character or digit: `A` to `Z` or `#`.
 *
 * It follows the collator that orders titles, so that the list of a letter is in the order of the whole. Some 350 rare
 * characters of the 20,902 in U+4E00 to U+9FA5 have another reading there than dictionaries put first.
 */
export function letterOf(title: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
  if (/[A-Za-z]/u.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return otherLetter;
  const after = firsts.findIndex((each) => pinyin.compare(first, each.slice(1)) < 0);
  return firsts.at(after < 0 ? -1 : after - 1)?.charAt(0) ?? otherLetter;
}

/** All letters, in the order in which lists show them. */
export const listLetters: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''), otherLetter];
