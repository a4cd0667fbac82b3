import { pinyin, polyphonic } from 'pinyin-pro';
import { gb2312Characters } from '../text/gb2312.ts';
import type { IndexUnit } from '../text/units.ts';
import type { Sounds } from './sounds.ts';

const isSyllable = (text: string): boolean => /^[a-z]+$/.test(text);

/**
 * Sounds of the units of a name, in context: the reading of a Han character, without its tone and with `v` for `ü`; a
 * word of other letters is its own. `重大APP` sounds `zhong`, `da`, `app`; a character whose reading is not known, empty.
 *
 * @param units Of the name, traditional characters as they are.
 */
export function soundsOf(name: string, units: readonly IndexUnit[]): string[] {
  const sounds: string[] = [];
  let run = '';
  const endRun = (): void => {
    // Characters outside the dictionary come back as they are, so that there is one reading for each character.
    if (run)
      sounds.push(
        ...pinyin(run, { type: 'array', toneType: 'none', v: true }).map((sound) => (isSyllable(sound) ? sound : '')),
      );
    run = '';
  };
  for (const { text, han, start, end } of units) {
    // The character as it is written: folding may have put one of another reading in its place.
    const written = name.slice(start, end);
    if (han) run += [...written].length === 1 ? written : text;
    else {
      endRun();
      sounds.push(text);
    }
  }
  endRun();
  if (sounds.length !== units.length)
    throw new Error(`${sounds.length} sounds for the ${units.length} units of ${name}`);
  return sounds;
}

/**
 * Common characters by their readings in any word, of the readings that occur.
 *
 * @param wanted All sounds that occur; those that are no readings have no characters.
 */
export function homophonesOf(wanted: ReadonlySet<string>): Sounds {
  const sounds: Record<string, string> = Object.fromEntries([...wanted].sort().map((sound) => [sound, '']));
  for (const character of gb2312Characters(1)) {
    const readings = polyphonic(character, { type: 'array', toneType: 'none', v: true })[0] ?? [];
    for (const sound of new Set(readings)) if (wanted.has(sound)) sounds[sound] = (sounds[sound] ?? '') + character;
  }
  return sounds;
}
