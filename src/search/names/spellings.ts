import type { Readings, Sounds } from './sounds.ts';

/** What a stretch of what was typed stands for: one unit whose sound fits. */
export interface Spelling {
  /** UTF-16 units that were typed. */
  length: number;
  /** First letter of the sounds that fit. */
  letter: string;
  /** The only sound that fits; absent where others may. */
  only?: string;
  fits(sound: string): boolean;
  /** Letters of such sounds; of those that were not typed to their end the usual number. */
  letters: number;
}

/** Letters of a usual reading. */
const usualLetters = 3;

/** Longest sound that is looked for: a reading, or a word of letters in a name. */
const maxLength = 24;

/** Without the letter ü, people type v as input methods do, or u as signs do. */
const withoutUmlaut = (sound: string): string => sound.replace(/^([ln])v/, '$1u');

/** Ways in which a syllable may begin: `zh`, `ch` and `sh` are initials of two letters. */
const longInitial = /^[zcs]h/;

function begunWith(typed: string): Spelling {
  return {
    length: typed.length,
    letter: typed.slice(0, 1),
    fits: (sound) => sound.startsWith(typed),
    letters: Math.max(usualLetters, typed.length),
  };
}

function exactly(sound: string, typed: string): Spelling {
  return {
    length: typed.length,
    letter: sound.slice(0, 1),
    ...(!/^[ln]u/.test(sound) && { only: sound }),
    fits: (other) => other === sound || withoutUmlaut(other) === sound,
    letters: sound.length,
  };
}

/**
 * What the rest of what was typed may begin with: a Han character for its readings, else a sound, its initial, or all
 * of the rest as a sound that nobody need finish typing.
 *
 * @param rest Folded, without spaces and punctuation; not empty.
 * @param sounds All sounds of names.
 */
export function spellingsOf(rest: string, sounds: Sounds, readings: Readings): Spelling[] {
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  const own = readings.get(character);
  if (own) return own.map((sound) => exactly(sound, character));
  const spellings = [begunWith(character)];
  const initial = longInitial.exec(rest)?.[0];
  if (initial !== undefined) spellings.push(begunWith(initial));
  for (let length = 2; length <= Math.min(rest.length, maxLength); length += 1) {
    const typed = rest.slice(0, length);
    const isSound = typed in sounds || typed.replace(/^([ln])u/, '$1v') in sounds;
    if (isSound && length < rest.length) spellings.push(exactly(typed, typed));
  }
  if (rest.length > 1 && rest.length <= maxLength && rest !== initial) spellings.push(begunWith(rest));
  return spellings;
}
