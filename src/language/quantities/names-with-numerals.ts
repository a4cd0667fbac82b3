import { parseMnemonic } from '../mnemonic.ts';
import { nameFinder } from '../name-finder.ts';
import type { Span } from '../spans.ts';

/** Names with a numeral that are no quantities though they read like one. */
const fixedNames =
  /十[八九]大|二十大|千家万户|三天两头|三天三夜|八小时(?:之|以)?外|两点一线|四面八方|三番五次|十年如一日|百年大计|千头万绪|千言万语|万众一心|五湖四海|三五成群|三头六臂|五花八门|七嘴八舌|(?:中央)?八项规定|四项基本原则|六项纪律|三大攻坚战|五大发展理念|[三五]年(?:行动|规划|攻坚)|三会一课|四个(?:意识|自信)|两个(?:维护|确立)/g;

/** Finders by the set of their names: many texts are looked through for the same names. */
const finders = new WeakMap<ReadonlySet<string>, ReturnType<typeof nameFinder>>();

/** Stretches of a text that are among some names. */
function knownSpansIn(text: string, names: ReadonlySet<string>): Span[] {
  const find = finders.get(names) ?? nameFinder(names);
  finders.set(names, find);
  return find(text);
}

/**
 * Stretches of a text that are names: known ones, fixed ones, and mnemonics in quotation marks such as `“四个意识”`.
 *
 * @param names Not to be changed afterwards.
 */
export function nameSpansIn(text: string, names: ReadonlySet<string>): Span[] {
  const quoted = [...text.matchAll(/“([^“”]{1,60})”/g)].filter(([, name = '']) => parseMnemonic(name).length > 0);
  const fixed = [...text.matchAll(fixedNames)];
  return [
    ...[...quoted, ...fixed].map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
    ...knownSpansIn(text, names),
  ];
}
