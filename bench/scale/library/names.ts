import type { unitKinds } from '../../../src/model/vocabulary.ts';
import { formatNumeral } from '../../../src/language/quantities/numeral.ts';
import { characters, countedVerbs, nameStems, termEndings } from './words.ts';

const itemOf = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to take a name from');
  return item;
};

/** Number of an entry in an id: `00042`. */
const padded = (index: number): string => String(index).padStart(5, '0');

/** Ids of entries by their number from 0. */
export const ids = {
  case: (index: number): string => `case-${padded(index)}`,
  source: (index: number): string => `write-up-${padded(index)}`,
  collection: (index: number): string => `collection-${padded(index)}`,
  method: (index: number): string => `method-${padded(index)}`,
  term: (index: number): string => `term-${padded(index)}`,
  problem: (index: number, order: number): string => `case-${padded(index)}-${order}`,
};

/** Last word of a unit's name by its kind. */
const endings: Readonly<Record<(typeof unitKinds)[number], string>> = {
  高校: '学院',
  企业: '工厂',
  机关: '机关',
  农村: '村',
  社区: '社区',
  中小学: '小学',
  医院: '医院',
  社会组织: '协会',
};

/**
 * Short name of a case's unit, another one for each case up to some 14,000 and with the number beyond: characters side
 * by side and 样例, which no real unit has in its name.
 */
export function unitName(index: number, kind: (typeof unitKinds)[number]): string {
  const size = characters.length;
  const [first, second] = [
    itemOf(characters, index * 37),
    itemOf(characters, Math.floor(index / size) + (index % size) * 11),
  ];
  const round = Math.floor(index / (size * size));
  return `${first}${second}样例${round === 0 ? '' : String(round)}${endings[kind]}`;
}

/** Made-up regions, as many as there are provinces. */
export const regions = Array.from(
  { length: 31 },
  (_, index) =>
    `${itemOf(Array.from('甲乙丙丁戊己庚辛壬癸'), index)}${itemOf(Array.from('子丑寅卯辰巳午未申酉戌亥'), index)}样例省`,
);

/** A mnemonic name and its two counted parts. */
export interface MethodName {
  title: string;
  parts: readonly { name: string; verb: string; count: number }[];
}

/** Name of a method, another one for each up to 3,000: `三问四改`. */
export function methodName(index: number): MethodName {
  const size = countedVerbs.length;
  const first = index % size;
  const second = (first + 1 + (Math.floor(index / size) % (size - 1))) % size;
  const counts = Math.floor(index / (size * (size - 1))) + index;
  const parts = [
    { place: first, count: 3 + (counts % 5) },
    { place: second, count: 3 + (Math.floor(counts / 5) % 5) },
  ].map(({ place, count }) => {
    const verb = itemOf(countedVerbs, place);
    return { name: `${formatNumeral(count)}${verb}`, verb, count };
  });
  return { title: parts.map(({ name }) => name).join(''), parts };
}

/** Name of a term, another one for each up to 800: `圆桌议事角`. */
export function termName(index: number): string {
  const stem = itemOf(nameStems, index);
  return `${stem}${itemOf(termEndings, Math.floor(index / nameStems.length) + (index % nameStems.length))}`;
}
