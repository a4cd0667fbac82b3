import { parseNumeral } from './numeral.ts';

/** Two numerals side by side that stand for about so many: 二三十, 三五. */
const approximate = /^十?(?:一二|二三|两三|三四|三五|四五|五六|六七|七八|八九)[十百千万亿]*$/;

/**
 * Whether a number stands for more than one: digits always, Chinese numerals from two, bare 百 千 万 only with a
 * qualifier.
 */
export function countsThings(numeral: string, unit: string, isQualified: boolean, isAtLeast: boolean): boolean {
  if (/[0-9０-９]/.test(numeral))
    return (
      !(/^[年级届版款班]$/.test(unit) && /^(?:19|20)\d{2}$/.test(numeral.normalize('NFKC'))) &&
      !(unit === '版' && /[.．]/.test(numeral))
    );
  if (/^[百千万亿]+$/.test(numeral)) return isQualified;
  if (unit.startsWith('分')) return false; // 十分
  if (/^成./.test(unit)) return true; // 一成五
  if (numeral === '二' && /^[级期组年层届]$/.test(unit)) return false; // 二级、二期 number things, 两级、两期 count them
  if (numeral === '一')
    return /[半多余]/u.test(unit) || (isAtLeast && /^(?:年|个月|周|天|小时|个小时|公里|亩|成)$/u.test(unit));
  return approximate.test(numeral) || numeral.includes('点') || (parseNumeral(numeral) ?? 0) >= 2;
}
