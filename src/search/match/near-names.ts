import { decodeMark } from '../format/name-mark.ts';
import { placesOf, type Postings } from '../format/postings.ts';
import { soundWord } from '../names/sound-words.ts';
import { unitsOf } from '../text/units.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase } from './phrase.ts';

/** A place where a name may begin that what was typed is near to. */
export interface NearPlace {
  page: number;
  /** Of some unit of the name. */
  place: number;
}

/** Most pairs of sounds that are looked up: two slips leave two of them as they were. */
const maxPairs = 6;

/** Up to `most` whole numbers below `count`, evenly. */
const spread = (count: number, most: number): number[] =>
  Array.from({ length: Math.min(count, most) }, (_, index) => Math.floor((index * count) / Math.min(count, most)));

/** Most names that are looked at in full. */
const maxNames = 8;

/** Most names of one length and kind with as many sounds in common: mostly one name on several pages. */
const maxAlike = 2;

/** Most units that one slip may leave no pair of: 民主测评 as 民测主评. */
const mayBeTorn = 4;

/** A stretch of a name that has sounds of what was typed where they should be. */
interface Stretch extends NearPlace {
  mark: number;
  votes: number;
}

/** More than any page has places. */
const span = 2 ** 22;

/** Counts for each stretch of a name how much of what was typed is in it. */
class Votes {
  readonly #stretches = new Map<number, Stretch>();

  /** @param shift Where the places of the postings lie in what was typed. */
  add(names: Postings, shift: number): void {
    names.pages.forEach((page, index) => {
      const [from, to] = placesOf(names, index);
      for (let at = from; at < to; at += 1) {
        const place = names.places[at] ?? 0;
        const key = page * span + place - shift + span / 2;
        const known = this.#stretches.get(key);
        if (known) known.votes += 1;
        else this.#stretches.set(key, { page, place, mark: names.marks[at] ?? 0, votes: 1 });
      }
    });
  }

  /** The best stretches first; one unit too many or too few shifts the rest of a stretch by one. */
  best(length: number): Stretch[] {
    const votesAt = (key: number): number => this.#stretches.get(key)?.votes ?? 0;
    return [...this.#stretches]
      .map(([key, stretch]) => ({
        ...stretch,
        votes: stretch.votes + Math.max(votesAt(key - 1), votesAt(key + 1)),
      }))
      .sort((a, b) => b.votes - a.votes || distance(a, length) - distance(b, length) || a.page - b.page);
  }
}

/** How far a name's length is from that of what was typed; of equally far ones titles first. */
function distance({ mark }: Stretch, length: number): number {
  const name = decodeMark(mark);
  return Math.abs(name.length - length) + ['title', 'alias', 'heading'].indexOf(name.kind) / 4;
}

/** Where a character or word is in names. */
async function namesWith(reader: IndexReader, text: string): Promise<Postings> {
  const units = unitsOf(text);
  return (await findPhrase(reader, units)).names;
}

/**
 * Finds names that sound in part like what was typed, those with most sounds in common first. A slip leaves some two
 * sounds in a row as they were; where so few were typed that it need not, the first and the last character do.
 *
 * @param typed Units, folded.
 */
export async function nearNames(reader: IndexReader, typed: readonly string[]): Promise<NearPlace[]> {
  const readings = await reader.readings();
  const votes = new Votes();
  const sounds = typed.map((unit) => readings.get(unit) ?? [unit]);
  const shifts = spread(typed.length - 1, maxPairs);
  const pairs = shifts.flatMap((shift) =>
    (sounds[shift] ?? []).flatMap((sound) => (sounds[shift + 1] ?? []).map((next) => ({ sound, next, shift }))),
  );
  const found = await Promise.all(pairs.map(({ sound, next }) => reader.find(soundWord(sound, next), 'whole')));
  found.forEach(({ names }, index) => votes.add(names, pairs[index]?.shift ?? 0));
  if (typed.length <= mayBeTorn) {
    const ends = await Promise.all(
      [typed[0] ?? '', typed[typed.length - 1] ?? ''].map((text) => namesWith(reader, text)),
    );
    ends.forEach((names, index) => votes.add(names, index * (typed.length - 1)));
  }
  const seen = new Map<string, number>();
  return votes
    .best(typed.length)
    .filter(({ mark, votes: count }) => {
      const kind = `${mark >>> 3} ${mark & 3} ${count}`;
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      return before < maxAlike;
    })
    .slice(0, maxNames);
}
