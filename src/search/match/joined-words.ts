import type { IndexUnit } from '../text/units.ts';
import { isNowhere, type Found } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase } from './phrase.ts';

/** Most ways of taking a word apart that are tried. */
const maxWays = 8;

/** Longest word that is taken apart. */
const maxWordLength = 32;

/**
 * Takes a word apart into words of the site, as people leave out the spaces and points between them: `ccby40` is
 * `cc`, `by`, `4`, `0`.
 *
 * @param known Every word of letters and digits on the site.
 * @param open Whether the word may begin in the middle of its first part and end in the middle of its last.
 * @returns The ways in which it can be done, fewest parts first.
 */
export function takeApart(
  word: string,
  known: ReadonlySet<string>,
  open: { start: boolean; end: boolean },
): string[][] {
  const words = [...known];
  const isPart = (part: string, from: number): boolean => {
    if (known.has(part)) return true;
    if (from === 0 && open.start && words.some((each) => each.endsWith(part))) return true;
    return from + part.length === word.length && open.end && words.some((each) => each.startsWith(part));
  };
  let ways: { parts: string[]; length: number }[] = [{ parts: [], length: 0 }];
  const whole: string[][] = [];
  while (ways.length > 0 && whole.length < maxWays) {
    ways = ways
      .flatMap(({ parts, length }) => {
        const ends = Array.from({ length: word.length - length }, (_, index) =>
          word.slice(length, word.length - index),
        );
        return ends
          .filter((part) => isPart(part, length))
          .map((part) => ({ parts: [...parts, part], length: length + part.length }));
      })
      .slice(0, 64);
    whole.push(...ways.filter(({ length }) => length === word.length).map(({ parts }) => parts));
    ways = ways.filter(({ length }) => length < word.length);
  }
  return whole.filter((parts) => parts.length > 1).slice(0, maxWays);
}

/** Finds a row one of whose words of letters or digits occurs nowhere, with that word taken apart. */
export async function findJoined(
  reader: IndexReader,
  units: readonly IndexUnit[],
): Promise<{ units: IndexUnit[]; found: Found } | undefined> {
  if (units.every(({ han, text }) => han || text.length < 2)) return undefined;
  const known = new Set(await reader.letters());
  const place = units.findIndex(({ han, text }) => !han && text.length > 1 && !known.has(text));
  const unit = units[place];
  if (!unit || unit.text.length > maxWordLength) return undefined;
  for (const parts of takeApart(unit.text, known, { start: place === 0, end: place === units.length - 1 })) {
    const apart = [
      ...units.slice(0, place),
      ...parts.map((text): IndexUnit => ({ ...unit, text })),
      ...units.slice(place + 1),
    ];
    const found = await findPhrase(reader, apart);
    if (!isNowhere(found)) return { units: apart, found };
  }
  return undefined;
}
