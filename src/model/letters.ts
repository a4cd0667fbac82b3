/** The first common character of each letter, in the collator's order; no syllable begins with i, u or v. */
const firsts = 'A吖B八C嚓D咑E妸F发G旮H哈J丌K咔L垃M妈N拏O噢P妑Q七R呥S仨T他W屲X夕Y丫Z帀';
const letters = [...firsts].filter((_, index) => index % 2 === 0);
const characters = [...firsts].filter((_, index) => index % 2 === 1);

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
  const after = characters.findIndex((character) => pinyin.compare(first, character) < 0);
  return letters[(after < 0 ? letters.length : after) - 1] ?? otherLetter;
}

/** All letters, in the order in which lists show them. */
export const listLetters: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', otherLetter];
