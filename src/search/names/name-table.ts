import { bearings, type NameFile } from './name-file.ts';
import type { SpeltName } from './readings.ts';

/** A name as a page bears it. */
export interface NameEntry extends SpeltName {
  text: string;
  kind: (typeof bearings)[number];
  page: number;
}

/**
 * Most pages that are kept for a name; a heading that more pages have, such as 总则, leads to none of them in
 * particular.
 */
const maxBearers = 30;

/** How often each reading of each character comes. */
class ReadingCount {
  readonly #counts = new Map<string, Map<string, number>>();

  add(character: string, sound: string): void {
    const own = this.#counts.get(character) ?? new Map<string, number>();
    own.set(sound, (own.get(sound) ?? 0) + 1);
    this.#counts.set(character, own);
  }

  /** The reading that comes most often; of equals the first met. */
  usual(): Map<string, string> {
    return new Map(
      [...this.#counts].map(([character, own]) => [
        character,
        [...own].reduce((best, next) => (next[1] > best[1] ? next : best))[0],
      ]),
    );
  }
}

function bySound(usual: ReadonlyMap<string, string>): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const [character, sound] of usual) sounds[sound] = (sounds[sound] ?? '') + character;
  return sounds;
}

/** Bearers of a name: as titles first, then as other names, then as headings, each in the order of the site. */
function codesOf(entries: readonly NameEntry[]): number[] {
  const codes = new Set(entries.map(({ page, kind }) => 4 * page + bearings.indexOf(kind)));
  const kept = [...codes].sort((a, b) => (a & 3) - (b & 3) || a - b).slice(0, maxBearers);
  return kept.sort((a, b) => a - b).map((code, index, all) => code - (all[index - 1] ?? 0));
}

/** Entries of each name. Names that differ in punctuation alone are one. */
function byName(entries: readonly NameEntry[]): NameEntry[][] {
  const names = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const own = names.get(entry.units);
    if (own) own.push(entry);
    else names.set(entry.units, [entry]);
  }
  return [...names.values()];
}

/** Makes the table of a site's names; each is read as where it comes first. */
export function nameTable(entries: readonly NameEntry[]): NameFile {
  const count = new ReadingCount();
  const all = byName(entries);
  const names = all.flatMap(([first]) =>
    first ? { text: first.text, units: first.units.split(' '), readings: first.readings.split(' ') } : [],
  );
  for (const { units, readings } of names)
    readings.forEach((sound, place) => sound && count.add(units[place] ?? '', sound));
  const usual = count.usual();
  const others: NameFile['others'] = {};
  names.forEach(({ units, readings }, number) => {
    const unusual = readings.flatMap((sound, place): [number, string][] =>
      sound && sound !== usual.get(units[place] ?? '') ? [[place, sound]] : [],
    );
    if (unusual.length > 0) others[number] = unusual;
  });
  return {
    names: names.map(({ text }) => text),
    bearers: all.map(codesOf),
    sounds: bySound(usual),
    others,
  };
}
