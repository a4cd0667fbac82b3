/** Begins the words of sounds, so that they sort before all others and are none of them. */
const opening = '\u0001';

/** Stands for the sound after the last of a name. */
const nothing = '.';

/**
 * Index word of two sounds in a row, by which names are found that are read like something: `\u0001sdsan ding` for 三定,
 * both first letters in front, so that all pairs of two letters are neighbours.
 *
 * @param sound Of a unit: its reading, or itself where it is a word of other letters.
 * @param next Of the unit after it; absent where there is none, or none that is known.
 */
export const soundWord = (sound: string, next = nothing): string =>
  `${opening}${sound.slice(0, 1)}${next.slice(0, 1)}${sound} ${next}`;

/** What is known of a sound: its first letter, and perhaps all of it. */
interface KnownSound {
  letter: string;
  only?: string;
}

/** What the words of two sounds begin with as far as these are known, the second any or none where it is absent. */
export function soundPrefix(first: KnownSound, next?: KnownSound): string {
  const letters = `${opening}${first.letter}${next?.letter ?? ''}`;
  return next && first.only !== undefined ? `${letters}${first.only} ${next.only ?? next.letter}` : letters;
}

/** The sounds of such a word; `undefined` for any other. */
export function soundsIn(word: string): { sound: string; next: string } | undefined {
  if (!word.startsWith(opening)) return undefined;
  const [sound = '', next = ''] = word.slice(3).split(' ');
  return { sound, next };
}
