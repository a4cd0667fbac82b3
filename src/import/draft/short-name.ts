import { partyOrganisation } from '../recognise/unit-name.ts';

const company = /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|公司)$/u;
/** Place names that lead to a unit's own name. */
const places =
  /^(?:中共)?(?:(?:[\p{Script=Han}某×]{1,6}?(?:省|自治区|特别行政区|市|州|盟|地区|县|旗|区(?!块|域)|镇|乡|街道))(?=[\p{Script=Han}A-Za-z]{2}))+/u;

/** Short name of a unit for tables and cards, 2 to 6 characters: `某市某区临河社区党支部` is `临河社区`. */
export function shortNameOf(name: string): string {
  const own = name.replace(partyOrganisation, '');
  const bare = own.replace(places, '').replace(company, '');
  const kept = [bare, own].find((text) => [...text].length >= 2) ?? name;
  const characters = [...kept];
  if (characters.length <= 6) return kept;
  // A part of a larger unit is called by its own name.
  const part = /(?:大学|学院|学校|医院|公司|集团|厂|局)([\p{Script=Han}]{2,6})$/u.exec(kept)?.[1];
  return part ?? characters.slice(0, 6).join('');
}
