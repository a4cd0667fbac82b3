/** Text in the form in which it is compared, with the way back to where each unit of it came from. */
export interface Folded {
  text: string;
  /** Start in the source of each UTF-16 unit of `text`. */
  starts: readonly number[];
  /** End in the source of each UTF-16 unit of `text`. */
  ends: readonly number[];
}

/** Traditional to simplified characters, one to one. */
export type Simplifications = ReadonlyMap<string, string>;

/**
 * Characters that simplified texts use for one meaning and traditional ones for another too: 著 in 著作 and 看著. They are
 * folded whether a table is there or not, so that no simplified text needs one.
 */
export const alwaysFolded: Simplifications = new Map([
  ['著', '着'],
  ['覆', '复'],
  ['藉', '借'],
  ['乾', '干'],
  ['瞭', '了'],
]);
const folds = new RegExp(`[${[...alwaysFolded.keys()].join('')}]`);

/** Marks, invisible format characters, controls and lone surrogates: they change how text looks or nothing at all. */
const dropped = /[\p{M}\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu;
const plain =
  /^[\n\r 0-9a-z\u3001-\u3011\u4e00-\u9fff\u2014\u2018-\u201d\u2026\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]$/;
const folded =
  /^[\t\n\r !-@[-~\u3001-\u3011\u4e00-\u9fff\u2014\u2018-\u201d\u2026\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]*$/;
const known = new Map<string, string>();

/** Whether a text is surely what folding it without a table would make of it; most Chinese text is. */
export const isFolded = (text: string): boolean => folded.test(text) && !folds.test(text);

/**
 * Folds one character: width, case, compatibility forms and accents, and, with a table, traditional to simplified.
 *
 * @returns What takes its place; empty for zero-width characters, controls and lone surrogates.
 */
export function foldCharacter(character: string, simplify?: Simplifications): string {
  let result = character;
  if (!plain.test(character)) {
    const remembered = known.get(character);
    result = remembered ?? character.normalize('NFKD').toLowerCase().replace(dropped, '').normalize('NFC');
    if (remembered === undefined) known.set(character, result);
  }
  return alwaysFolded.get(result) ?? simplify?.get(result) ?? result;
}

/**
 * Folds a text: `ＡＰＰ` is `app`, `①` is `1`, `é` is `e`; folding the folded text changes nothing.
 *
 * Punctuation may stay as it is, since only letters and digits are ever compared.
 *
 * @param simplify Folds traditional characters too; without it they stay.
 */
export function fold(source: string, simplify?: Simplifications): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of source) {
    const part = foldCharacter(character, simplify);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += part;
    at += character.length;
  }
  return { text, starts, ends };
}
