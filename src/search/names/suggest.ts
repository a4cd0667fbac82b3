import { nameKinds, type NameKind } from '../format/name-mark.ts';
import type { Readings } from './sounds.ts';

/** A name that may have been meant. */
export interface Name {
  /** As the site writes it. */
  text: string;
  kind: NameKind;
  /** Folded, with where each occurs in `text`. */
  units: readonly { text: string; start: number; end: number }[];
}

/** What one wrong character costs, and one that is read like the right one, as input methods offer them. */
const wrong = 1;
const homophone = 0.4;

/** Most that a name may cost: short ones only homophones, middling ones one wrong character, long ones two. */
function maxCost(length: number): number {
  if (length < 2) return 0;
  return length === 2 ? 2 * homophone : length < 8 ? wrong + homophone / 2 : 2 * (wrong + homophone / 2);
}

/** Shortest query that may stand for a part of a name. */
const minPartLength = 4;

/** Says whether two different characters can be read alike. */
export type SoundsAlike = (typed: string, unit: Name['units'][number]) => boolean;

/** Characters sound alike that share a reading. */
export function soundsAlike(readings: Readings): SoundsAlike {
  return (typed, { text }) => readings.get(text)?.some((sound) => readings.get(typed)?.includes(sound)) ?? false;
}

/** A stretch of a name near to what was typed. */
interface Near {
  cost: number;
  from: number;
  to: number;
}

/**
 * The stretch of a name that takes the fewest changes from what was typed: a character wrong, missing, too many, or two
 * in each other's place (Damerau 1964). Any stretch for longer queries, else the whole name.
 */
function nearest(units: Name['units'], typed: readonly string[], alike: SoundsAlike, most: number): Near | undefined {
  const partly = typed.length >= minPartLength;
  interface Cell {
    cost: number;
    from: number;
  }
  let before: Cell[] = [];
  let row: Cell[] = Array.from({ length: units.length + 1 }, (_, at) =>
    partly ? { cost: 0, from: at } : { cost: at * wrong, from: 0 },
  );
  for (let place = 0; place < typed.length; place += 1) {
    const character = typed[place] ?? '';
    const next: Cell[] = [{ cost: (place + 1) * wrong, from: 0 }];
    units.forEach((unit, at) => {
      const step = unit.text === character ? 0 : alike(character, unit) ? homophone : wrong;
      const ways = [
        { cost: (row[at]?.cost ?? 0) + step, from: row[at]?.from ?? 0 },
        { cost: (row[at + 1]?.cost ?? 0) + wrong, from: row[at + 1]?.from ?? 0 },
        { cost: (next[at]?.cost ?? 0) + wrong, from: next[at]?.from ?? 0 },
      ];
      const swapped = before[at - 1];
      if (swapped && unit.text === typed[place - 1] && units[at - 1]?.text === character)
        ways.push({ cost: swapped.cost + wrong, from: swapped.from });
      next.push(ways.reduce((best, way) => (way.cost < best.cost ? way : best)));
    });
    if (Math.min(...next.map(({ cost }) => cost)) > most) return undefined;
    before = row;
    row = next;
  }
  const ends = partly
    ? row.map((cell, to) => ({ ...cell, to }))
    : [{ ...(row[units.length] ?? { cost: Infinity, from: 0 }), to: units.length }];
  const best = ends.reduce((least, end) => (end.cost < least.cost ? end : least));
  return best.cost <= most ? best : undefined;
}

/** Whether enough of the characters come in the name at all; most names are ruled out by this. */
function mayBeNear({ units }: Name, typed: readonly string[], alike: SoundsAlike, most: number): boolean {
  let odd = 0;
  for (const character of typed) {
    if (units.some(({ text }) => text === character)) continue;
    odd += units.some((unit) => alike(character, unit)) ? homophone : wrong;
    if (odd > most) return false;
  }
  return true;
}

/** A name as the site writes it, or a part of it less the quotation marks and brackets that the cut might divide. */
function wordingOf({ text, units }: Name, { from, to }: Near): string {
  if (to - from === units.length) return text;
  return text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? text.length).replace(/[“”‘’《》（）]/g, '');
}

/**
 * Finds the name that was probably meant.
 *
 * @param typed Folded units of a query that no page says in a row.
 * @returns The name or the part of it, as the site writes it; `undefined` where nothing is near enough. A name that the
 *   query is searched in full is none, since the query finds it.
 */
export function suggest(names: readonly Name[], typed: readonly string[], alike: SoundsAlike): string | undefined {
  const most = maxCost(typed.length);
  const whole = typed.join('');
  let best: { order: number[]; text: string } | undefined;
  for (const name of names) {
    if (!mayBeNear(name, typed, alike, most)) continue;
    const near = nearest(name.units, typed, alike, most);
    if (!near || near.to - near.from < 2) continue;
    if (
      whole.includes(
        name.units
          .slice(near.from, near.to)
          .map(({ text }) => text)
          .join(''),
      )
    )
      continue;
    const isPart = near.to - near.from < name.units.length ? 1 : 0;
    const order = [near.cost, isPart, nameKinds.indexOf(name.kind), Math.abs(name.units.length - typed.length)];
    if (!best || isBefore(order, best.order)) best = { order, text: wordingOf(name, near) };
  }
  return best?.text;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}
