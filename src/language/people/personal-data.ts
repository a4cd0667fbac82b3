import { personNamesIn } from './person-names.ts';

/** A piece of personal data in a text. */
export interface PersonalData {
  index: number;
  text: string;
  kind: '姓名' | '手机号码' | '身份证号码' | '电子邮箱' | '车牌号码';
}

const mobile = /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g;
const identity =
  /(?<!\d)[1-9]\d{5}[\s-]?(?:18|19|20)\d{2}[\s-]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]?\d{3}\s?[\dXx](?![\dXx])/g;
// Bounded as addresses are (RFC 5321), so that a long row of letters is not looked through from each of them.
const email = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•・\s]?(?:[A-HJ-NP-Z0-9]{4}[警港澳学挂领使]|[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9]))/g;

/** Weights of the digits of an identity number, and the characters that close it (GB 11643-1999). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether an 18-character identity number closes with the right check character (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

function matches(text: string, pattern: RegExp, kind: PersonalData['kind']): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => {
    const found = match[1] ?? match[0];
    return { index: match.index + match[0].indexOf(found), text: found, kind };
  });
}

/**
 * Finds personal data in a text of a file.
 *
 * @param known Full names that other texts of the file have.
 */
export function personalDataBeside(text: string, known: ReadonlySet<string>): PersonalData[] {
  const identities = matches(text, identity, '身份证号码').filter((found) =>
    isIdentityNumber(found.text.replace(/[\s-]/gu, '')),
  );
  const names = personNamesIn(text, known).map((name): PersonalData => ({ ...name, kind: '姓名' }));
  const found = [
    ...identities,
    ...matches(text, mobile, '手机号码'),
    ...matches(text, email, '电子邮箱'),
    ...matches(text, plate, '车牌号码'),
    ...names,
  ];
  const apart: PersonalData[] = [];
  for (const piece of found.sort((a, b) => a.index - b.index || b.text.length - a.text.length)) {
    const last = apart.at(-1);
    if (!last || piece.index >= last.index + last.text.length) apart.push(piece);
  }
  return apart;
}

/**
 * Finds personal data: names, mobile numbers, identity numbers with a right check character, e-mail addresses,
 * vehicle plates.
 */
export function personalDataIn(text: string): PersonalData[] {
  return personalDataBeside(text, new Set());
}

/** Replacement of a piece of personal data: a name keeps its surname, anything else goes as a whole. */
export function maskOf({ text, kind }: Pick<PersonalData, 'text' | 'kind'>): string {
  return kind === '姓名' ? `${text.charAt(0)}某${text.replace(/\s/gu, '').length > 2 ? '某' : ''}` : '某';
}
