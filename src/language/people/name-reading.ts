import {
  compoundNames,
  familyNames,
  givenCharacters,
  joiningCharacters,
  publicPersons,
  wordyNames,
} from './name-characters.ts';
import { beginsWithDeed, beginsWithLongDeed, beginsWithTitle } from './person-titles.ts';
import { afterWord, beginsAsPlace, endsWords, notNames, verbs } from './not-names.ts';

/** A name and where it occurs. */
export interface PersonName {
  index: number;
  text: string;
}

/** How many characters beside a place are read; no name with its title is longer. */
const reach = 12;

/** What follows a place of a text. */
export const ahead = (text: string, at: number): string => text.slice(at, at + reach);

/** What comes before a place of a text. */
export const behind = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at);

/**
 * How sure the place of a name makes it: a title beside it, or only that a clause begins and somebody does something.
 */
export type Evidence = 'beside' | 'alone';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /^\p{Script=Han}+/u;

// Each place of a text is looked at from several sides, and long texts say the same again.
const boundsOf = new Map<string, ReadonlySet<number>>();

/**
 * Offsets at which words begin or end. Han runs fall apart into words of the dictionary, names into single
 * characters.
 */
export function wordBounds(text: string): ReadonlySet<number> {
  const known = boundsOf.get(text);
  if (known) return known;
  const bounds = new Set<number>([text.length]);
  for (const { index } of segmenter.segment(text)) bounds.add(index);
  if (boundsOf.size >= 20_000) boundsOf.clear();
  boundsOf.set(text, bounds);
  return bounds;
}

/** The family name that a text begins with, or ''. */
export const familyOf = (text: string): string =>
  compoundNames.has(text.slice(0, 2))
    ? text.slice(0, 2)
    : familyNames.has(text.charAt(0)) || wordyNames.has(text.charAt(0))
      ? text.charAt(0)
      : '';

const all = (text: string, test: (character: string) => boolean): boolean => [...text].every(test);

/** Whether characters could be a given name at all. */
const mayBeGiven = (text: string): boolean =>
  (text.length === 1 || text.length === 2) && all(text, (character) => !joiningCharacters.has(character));

/** Whether characters look like a given name. */
const isUsualGiven = (text: string): boolean =>
  mayBeGiven(text) && all(text, (character) => givenCharacters.has(character));

/**
 * Whether a text is a name by its characters; the more its family name is an everyday word, the more its given name
 * must look like one.
 */
export function isName(text: string, evidence: Evidence): boolean {
  const family = familyOf(text);
  const given = text.slice(family.length);
  if (
    family === '' ||
    !mayBeGiven(given) ||
    beginsWithTitle.test(given) ||
    notNames.test(text) ||
    publicPersons.has(text)
  )
    return false;
  const bounds = wordBounds(text);
  const isUsual = isUsualGiven(given);
  // Some dictionary words are names (高明, 白雪): they are taken for names only with three characters, all of them usual.
  if (family.length === 1 && !bounds.has(1))
    return text.length === 3 && isUsual && bounds.has(2) && evidence === 'beside' && familyNames.has(family);
  if (wordyNames.has(family))
    return (
      isUsual && (evidence === 'beside' ? bounds.has(2) || !verbs.has(family) : text.length === 3 && bounds.has(2))
    );
  if (isUsual) return true;
  return evidence === 'beside' && bounds.has(family.length + 1);
}

/** Whether nothing of a name follows: the text ends, or a mark, a title or a deed comes. */
const isOver = (rest: string): boolean => !han.test(rest) || beginsWithTitle.test(rest) || beginsWithDeed.test(rest);

/**
 * Reads the name that begins a text, which should reach some ten characters beyond it.
 *
 * @returns '' where none begins.
 */
export function nameAtStart(text: string, evidence: Evidence): string {
  const family = familyOf(text);
  if (family === '') return '';
  const run = han.exec(text)?.[0] ?? '';
  const [short, long] = [run.slice(0, family.length + 1), run.slice(0, family.length + 2)];
  if (short.length === family.length) return '';
  const bounds = wordBounds(run);
  // 高龄老人, 方便群众: a word of the dictionary begins here.
  if (family.length === 1 && !bounds.has(1) && !(bounds.has(2) && isOver(text.slice(3)) && isName(long, evidence)))
    return '';
  const takes = (name: string): boolean => {
    const isClosed = isOver(text.slice(name.length));
    if (
      !isName(name, evidence) ||
      (name === short && !bounds.has(name.length)) ||
      beginsAsPlace.test(text.slice(name.length))
    )
      return false;
    return (
      isClosed ||
      (evidence === 'beside' &&
        bounds.has(name.length) &&
        isUsualGiven(name.slice(family.length)) &&
        !wordyNames.has(family))
    );
  };
  if (
    long.length === short.length ||
    beginsWithLongDeed.test(text.slice(short.length)) ||
    beginsWithTitle.test(text.slice(short.length))
  )
    return takes(short) ? short : '';
  const wordBeginsInside = bounds.has(short.length) && !bounds.has(long.length);
  if (wordBeginsInside && !(isOver(text.slice(long.length)) && isUsualGiven(long.slice(family.length))))
    return takes(short) ? short : '';
  return [long, short].find(takes) ?? '';
}

/**
 * Reads the name that ends a text, which should reach some ten characters before it.
 *
 * @returns '' where none ends.
 */
export function nameAtEnd(text: string, evidence: Evidence): string {
  const run = /\p{Script=Han}+$/u.exec(text)?.[0] ?? '';
  const bounds = wordBounds(run);
  for (const length of [4, 3, 2]) {
    const name = run.slice(-length);
    if (name.length < length || (length === 4 && familyOf(name).length < 2)) continue;
    const start = run.length - length;
    const isAlone = start === 0;
    const isGivenWord = length === 3 && !bounds.has(run.length - 1);
    if (!bounds.has(start) || !isName(name, evidence) || (isGivenWord && !isAlone && endsWords.has(name.charAt(0))))
      continue;
    // Inside a run of characters, a short name or an unusual one is more likely a piece of words.
    if (
      isAlone ||
      afterWord.test(run.slice(0, start)) ||
      (length > 2 && isUsualGiven(name.slice(familyOf(name).length)))
    )
      return name;
  }
  return '';
}
