import { familyNames } from './name-characters.ts';
import {
  ahead,
  behind,
  familyOf,
  isName,
  nameAtEnd,
  nameAtStart,
  wordBounds,
  type PersonName,
} from './name-reading.ts';
import { neighbouringNames, rows } from './person-rows.ts';
import { deedsOfPersons, titleAfter, titleBefore } from './person-titles.ts';

const masked = /\p{Script=Han}(?:某某?|[xX×＊*]{2,3})(?!\p{Script=Han}?(?:市|县|区|省|镇|乡|街道|村))/gu;

/** Whether a mask belongs to a family name: letters and stars may occur after any word, 某 after 属于. */
function isMaskedFamily(text: string, name: string, index: number): boolean {
  if (familyNames.has(name.charAt(0)))
    return name.includes('某') || !text.startsWith(name.charAt(1), index + name.length);
  if (!name.includes('某') || familyOf(name) === '') return false;
  const before = behind(text, index);
  return wordBounds(before + name.charAt(0)).has(before.length);
}

/** 张某某, 李××. */
function maskedNames(text: string): PersonName[] {
  return [...text.matchAll(masked)].flatMap(({ 0: name, index }) =>
    isMaskedFamily(text, name, index) ? [{ index, text: name }] : [],
  );
}

/** 书记郑海涛: the name after a title. */
function afterTitles(text: string): PersonName[] {
  return [...text.matchAll(titleBefore)].flatMap(({ 0: title, index }) => {
    const at = index + title.length;
    const name = nameAtStart(ahead(text, at), 'beside');
    if (name === '') return [];
    // 市长江段: the title is a piece of words.
    const before = text.slice(Math.max(index, at - 4), at);
    return wordBounds(before + name).has(before.length) ? [{ index: at, text: name }] : [];
  });
}

/** What comes right after a name and shows that it is one: a title, a number, an age, 的事迹. */
const marks = [
  titleAfter,
  /[\s，,：:（(]{0,3}(?:公民)?(?:身份证|联系电话|手机|电话)/gu,
  /(?:同志)?的?(?:先进|感人|典型|英雄|优秀)?事迹/gu,
  /[，,（(]\s?(?:[男女](?=[，,、）)])|\d{2}岁|中共党员|汉族|19\d\d年)/gu,
];

/** 王建国书记, 张伟 身份证号: the name before what shows that it is one. */
function beforeMarks(text: string): PersonName[] {
  return marks.flatMap((mark) =>
    [...text.matchAll(mark)].flatMap(({ index }) => {
      const name = nameAtEnd(behind(text, index), 'beside');
      return name === '' ? [] : [{ index: index - name.length, text: name }];
    }),
  );
}

const actor = new RegExp(
  `(?<=^|[、，。；：！？“”（(\\s,;:!?"」』]|由|以|岁的)(?=(\\p{Script=Han}{2,4}?)${deedsOfPersons})`,
  'gu',
);

/** ，钱义涛介绍: the name that begins a clause, and what its bearer does. */
function actors(text: string): PersonName[] {
  return [...text.matchAll(actor)].flatMap(({ index, 1: name = '' }) =>
    isName(name, 'alone') ? [{ index, text: name }] : [],
  );
}

const opening = /(?<=^|[。！？“”（(\s!?"」』，,；;：:])\p{Script=Han}{3}/gmu;

/** 胡书菊除上门……: a clause that begins with a name of three characters, of which no two make a word. */
function openers(text: string): PersonName[] {
  return [...text.matchAll(opening)].flatMap(({ 0: name, index }) => {
    if (!familyNames.has(name.charAt(0)) || !isName(name, 'alone')) return [];
    const bounds = wordBounds(ahead(text, index));
    return [1, 2, 3].every((at) => bounds.has(at)) ? [{ index, text: name }] : [];
  });
}

/**
 * Where names of three characters and more occur, with a title or without; each place of the text is looked at once.
 */
function again(text: string, names: ReadonlySet<string>): PersonName[] {
  const byStart = new Map<string, string[]>();
  for (const name of names) byStart.set(name.slice(0, 2), [...(byStart.get(name.slice(0, 2)) ?? []), name]);
  const found: PersonName[] = [];
  if (byStart.size === 0) return found;
  for (let index = 0; index < text.length; index += 1) {
    const name = byStart.get(text.slice(index, index + 2))?.find((candidate) => text.startsWith(candidate, index));
    if (name !== undefined) found.push({ index, text: name });
  }
  return found;
}

/**
 * Finds the names of persons: masked with 某, beside a title, a number or a deed, in rows, and wherever a name that
 * was found occurs again.
 *
 * @param known Names that other texts of the same file have. Default: none.
 */
export function personNamesIn(text: string, known: ReadonlySet<string> = new Set()): PersonName[] {
  const beside = [...afterTitles(text), ...beforeMarks(text), ...actors(text), ...openers(text), ...rows(text)];
  const found = neighbouringNames(text, beside);
  const full = [...found.map((name) => name.text), ...known].filter((name) => name.length > 2);
  return [...maskedNames(text), ...found, ...again(text, new Set(full))];
}
