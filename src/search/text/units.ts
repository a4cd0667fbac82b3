import { foldCharacter, type Simplifications } from './fold.ts';

/** The smallest thing that has a place in a text: one Han character, or a whole word of other letters and digits. */
export interface IndexUnit {
  /** Folded. */
  text: string;
  han: boolean;
  /** First UTF-16 unit in the source. */
  start: number;
  /** One past the last UTF-16 unit in the source. */
  end: number;
}

const nothing = 0;
const hanCharacter = 1;
const wordCharacter = 2;
const known = new Map<string, number>();

/** Whether a folded character is Han, part of another word, or neither. */
function classOf(character: string): number {
  if (character >= '\u4e00' && character <= '\u9fff') return hanCharacter;
  let found = known.get(character);
  if (found === undefined) {
    found = !/[\p{L}\p{N}]/u.test(character)
      ? nothing
      : /\p{Script=Han}/u.test(character)
        ? hanCharacter
        : wordCharacter;
    known.set(character, found);
  }
  return found;
}

/** Whether a character is a Han letter or numeral. */
export const isHan = (character: string): boolean => classOf(character) === hanCharacter;

/** Whether a folded character is a letter or digit of any script; all others are nothing but borders. */
export const isLetter = (character: string): boolean => classOf(character) !== nothing;

/**
 * Reads a text into units: `“三找差”，APP 2.0` is 三, 找, 差, app, 2, 0.
 *
 * Punctuation and spaces are nothing but the border between two words; zero-width characters are not even that.
 *
 * @param simplify Folds traditional characters too.
 */
export function unitsOf(source: string, simplify?: Simplifications): IndexUnit[] {
  const units: IndexUnit[] = [];
  let word: IndexUnit | undefined;
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    const folded = foldCharacter(character, simplify);
    for (const part of folded) {
      const kind = classOf(part);
      if (kind === wordCharacter && word) {
        word.text += part;
        word.end = end;
        continue;
      }
      word = kind === wordCharacter ? { text: part, han: false, start: at, end } : undefined;
      if (word) units.push(word);
      else if (kind === hanCharacter) units.push({ text: part, han: true, start: at, end });
    }
    at = end;
  }
  return units;
}

/** Text as a name: folded letters and digits alone. `“三找差” ` and `三找差` are one name. */
export function nameKey(text: string, simplify?: Simplifications): string {
  return unitsOf(text, simplify)
    .map((unit) => unit.text)
    .join('');
}
