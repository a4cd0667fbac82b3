import type { Name } from './name-file.ts';

/** Where a name is read like a query. */
export interface PinyinMatch {
  /** First unit of the name that answers, and one past the last. */
  from: number;
  to: number;
  /** How much of the readings was typed, from above 0 to 1: 1 for full pinyin, about a third for initials. */
  spelt: number;
}

/** Ways in which a syllable may begin: `zh`, `ch` and `sh` are initials of two letters. */
const initialOf = (sound: string): string => (/^[zcs]h/.test(sound) ? sound.slice(0, 2) : sound.slice(0, 1));

/** What may be typed for one unit: the character or word itself, its reading, or the reading's initial. */
function spellingsOf({ text, sound }: Name['units'][number]): string[] {
  if (sound === undefined) return [text];
  const initial = initialOf(sound);
  const spellings = [text, sound, initial, sound.slice(0, 1)];
  // Without the letter ü, people type v as input methods do, or u as signs do.
  if (/^[ln]v/.test(sound)) spellings.push(sound.replace('v', 'u'));
  return [...new Set(spellings)];
}

/** Whether the rest of what was typed is the beginning of a unit, which nobody need finish typing. */
function beginsWith({ text, sound }: Name['units'][number], rest: string): boolean {
  return sound === undefined ? text.startsWith(rest) : sound.startsWith(rest);
}

/** Matches from one unit on: how far the query goes. */
function matchFrom({ units }: Name, typed: string, from: number): PinyinMatch | undefined {
  // Places in the query that can be reached, each with the letters of the readings so far.
  let reached = new Map([[0, 0]]);
  for (let at = from; at < units.length && reached.size > 0; at += 1) {
    const unit = units[at];
    if (!unit) break;
    const length = (unit.sound ?? unit.text).length;
    const next = new Map<number, number>();
    for (const [place, letters] of reached) {
      const rest = typed.slice(place);
      if (beginsWith(unit, rest) || rest === unit.text)
        return { from, to: at + 1, spelt: Math.min(1, typed.length / (letters + length)) };
      for (const spelling of spellingsOf(unit))
        if (rest.startsWith(spelling)) next.set(place + spelling.length, letters + length);
    }
    reached = next;
  }
  return undefined;
}

/**
 * Finds where a name is read like a query: in full, by initials, or mixed, from any of its units on; Han characters
 * among the letters stand for themselves.
 *
 * @param typed Folded, without spaces and punctuation.
 */
export function matchPinyin(name: Name, typed: string): PinyinMatch | undefined {
  let best: PinyinMatch | undefined;
  name.units.forEach((unit, from) => {
    const first = typed[0] ?? '';
    if (unit.sound?.[0] !== first && unit.text[0] !== first) return;
    const match = matchFrom(name, typed, from);
    if (match && (!best || match.spelt > best.spelt)) best = match;
  });
  return best;
}
