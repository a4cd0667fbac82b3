import { pinyin, polyphonic } from 'pinyin-pro';
import { gb2312Characters } from '../text/gb2312.ts';
import { unitsOf } from '../text/units.ts';
import type { Sounds } from './name-file.ts';

const isSyllable = (text: string): boolean => /^[a-z]+$/.test(text);

/** Units of a name and the reading of each, both joined by spaces, which none contains: a site has millions. */
export interface SpeltName {
  /** Folded, traditional characters as they are. */
  units: string;
  /** In context, without tones and with `v` for `ü`; empty where a unit has none. */
  readings: string;
}

/**
 * Reads a name into units and spells them: `重大APP` is `重 大 app` and `zhong da `.
 *
 * Words of other letters have no reading, nor have characters whose reading is not known.
 */
export function spell(name: string): SpeltName {
  const units = unitsOf(name);
  const readings: string[] = [];
  let run = '';
  const endRun = (): void => {
    // Characters outside the dictionary come back as they are, so that there is one reading for each character.
    if (run)
      readings.push(
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
      readings.push('');
    }
  }
  endRun();
  if (readings.length !== units.length)
    throw new Error(`${readings.length} readings for the ${units.length} units of ${name}`);
  return { units: units.map(({ text }) => text).join(' '), readings: readings.join(' ') };
}

/** Common characters that are read, in some word or other, like one of these readings. */
export function homophonesOf(wanted: ReadonlySet<string>): Sounds {
  const sounds: Record<string, string> = {};
  for (const character of gb2312Characters(1)) {
    const readings = (polyphonic(character, { type: 'array', toneType: 'none', v: true })[0] ?? []).filter((sound) =>
      wanted.has(sound),
    );
    for (const sound of new Set(readings)) sounds[sound] = (sounds[sound] ?? '') + character;
  }
  return sounds;
}
