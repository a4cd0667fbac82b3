import { formatNumeral, numeralCharacters, parseNumeral } from './quantities/numeral.ts';

/** One counted part of a numeric mnemonic. */
export interface MnemonicPart {
  /** The part as the name writes it: `三定标`. */
  name: string;
  /** How many items the numeral promises, 1 to 99. */
  count: number;
}

const numerals = numeralCharacters.replace(/[零〇百千万亿]/g, '');
const whole = new RegExp(`^(?:[${numerals}]+[^${numerals}]+)+$`, 'u');
const partForm = new RegExp(`([${numerals}]+)([^${numerals}]+)`, 'gu');

/**
 * Takes a numeric mnemonic apart: `三清单一承诺一突破` has the parts 三清单 (3), 一承诺 (1) and 一突破 (1); `五查` has one.
 *
 * Measure words after the numeral (个, 大, 步, 方面) belong to the part's name: `三个带头`, `三步走`, `六方面问题`.
 *
 * @returns The parts in order; an empty list when the name does not start with a numeral or ends in one.
 */
export function parseMnemonic(name: string): MnemonicPart[] {
  const bare = name.replace(/[“”"'‘’「」\s]/g, '');
  if (!whole.test(bare)) return [];
  const parts: MnemonicPart[] = [];
  for (const [text, numeral = ''] of bare.matchAll(partForm)) {
    const count = parseNumeral(numeral);
    if (count === undefined || count < 1 || count > 99) return [];
    parts.push({ name: text, count });
  }
  return parts;
}

/** What a mnemonic declares for one of its parts, as far as counting goes. */
export interface DeclaredPart {
  name: string;
  /** Number of items listed; `undefined` when the source lists none. */
  items: number | undefined;
}

/**
 * Compares a mnemonic's name with the parts and items declared for it.
 *
 * @returns One Chinese sentence a contradiction, with the index of the declared part it belongs to (`-1`: the list as a
 *   whole); empty when all agree or the name is no mnemonic and declares no parts.
 */
export function mnemonicContradictions(
  name: string,
  declared: readonly DeclaredPart[],
): { part: number; message: string }[] {
  const expected = parseMnemonic(name);
  if (expected.length !== declared.length) {
    const names = expected.map(({ name: partName }) => partName).join('、');
    const message =
      expected.length === 0
        ? `「${name}」不是数字口诀，不应列出组成部分；请删去 parts`
        : `「${name}」应有 ${expected.length} 个组成部分（${names}），这里写了 ${declared.length} 个`;
    return [{ part: -1, message }];
  }
  return expected.flatMap(({ name: partName, count }, part) => {
    const actual = declared[part];
    if (!actual) return [];
    if (actual.name !== partName)
      return [{ part, message: `第 ${part + 1} 个组成部分应叫「${partName}」，这里写的是「${actual.name}」` }];
    if (actual.items === undefined || actual.items === count) return [];
    const message = `「${partName}」应有${formatNumeral(count)}项，这里列了 ${actual.items} 项；来源没有列出时写 itemsUnknown: true`;
    return [{ part, message }];
  });
}
