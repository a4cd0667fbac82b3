import type { IndexUnit } from '../text/units.ts';
import type { Match } from './index-reader.ts';

/** An index word to look up for a phrase. */
export interface Lookup {
  word: string;
  match: Match;
  /** Place of the word within the phrase, in units. */
  offset: number;
}

/** How a word of letters and digits may lie in the text: a query can begin and end in the middle of one. */
function matchOf(place: number, last: number): Match {
  if (last === 0) return 'part';
  return place === 0 ? 'end' : place === last ? 'start' : 'whole';
}

/**
 * Index words whose places side by side are exactly the places of the phrase.
 *
 * Every other pair of a Han run is enough, since two pairs in a row contain four characters in a row: half as many
 * words to load as the phrase has characters. The first lookup always has the offset 0.
 */
export function phraseLookups(units: readonly Pick<IndexUnit, 'text' | 'han'>[]): Lookup[] {
  const lookups: Lookup[] = [];
  const last = units.length - 1;
  for (let place = 0; place <= last; place += 1) {
    const unit = units[place];
    const next = units[place + 1];
    if (!unit) continue;
    if (!unit.han) {
      lookups.push({ word: unit.text, match: matchOf(place, last), offset: place });
    } else if (next?.han) {
      lookups.push({ word: unit.text + next.text, match: 'whole', offset: place });
      // The pair after the next character begins a new one; at the end of a run of odd length the last pair overlaps.
      if (units[place + 2]?.han && units[place + 3]?.han) place += 1;
    } else if (!units[place - 1]?.han) {
      lookups.push({ word: unit.text, match: next ? 'whole' : 'start', offset: place });
    }
  }
  return lookups;
}

/** The lookup that makes a row of units longer by one, at `place`, which is not the row's first. */
export function nextLookup(units: readonly Pick<IndexUnit, 'text' | 'han'>[], from: number, place: number): Lookup {
  const unit = units[place];
  const before = units[place - 1];
  if (!unit || !before) throw new RangeError(`No unit at ${place}`);
  if (unit.han && before.han) return { word: before.text + unit.text, match: 'whole', offset: place - 1 - from };
  return { word: unit.text, match: 'start', offset: place - from };
}
