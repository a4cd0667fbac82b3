import hongKong from 'opencc-js/dict/HKVariantsRev';
import simplifiedFirst from 'opencc-js/dict/STCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import traditionalFirst from 'opencc-js/dict/TSCharacters';
import { alwaysFolded, type Simplifications } from './fold.ts';
import { gb2312Characters } from './gb2312.ts';

/** Lines of an OpenCC dictionary of characters: the character, then what it may become, the likeliest first. */
function linesOf(dictionary: string): string[][] {
  return dictionary
    .split('|')
    .map((line) => line.split(/\s/))
    .filter(([character = '']) => [...character].length === 1);
}

function makeTable(): Simplifications {
  const table = new Map<string, string>();
  const add = (from: string, to: string): void => {
    if (from !== to && !table.has(from) && !alwaysFolded.has(from)) table.set(from, to);
  };
  for (const [from = '', to = ''] of linesOf(traditionalFirst)) add(from, to);
  for (const [to = '', ...all] of linesOf(simplifiedFirst)) all.forEach((from) => add(from, to));
  // Simplified texts use these as they are, so that a variant must not lead away from them.
  const simplified = new Set(gb2312Characters(2));
  for (const [from = '', to = ''] of [...linesOf(taiwan), ...linesOf(hongKong)])
    if (!simplified.has(from)) add(from, table.get(to) ?? to);
  // What is folded is never folded on: folding twice is folding once.
  for (const [from, to] of table) table.set(from, table.get(to) ?? to);
  return table;
}

let made: Simplifications | undefined;

/**
 * Every traditional character and variant that OpenCC knows, with its simplified form; none of the latter is folded
 * further.
 */
export function simplifications(): Simplifications {
  made ??= makeTable();
  return made;
}

/**
 * The part of the table that leads to certain characters, as a text of pairs: `徵征見见`. `readSimplifications` reads it
 * back.
 *
 * @param characters Simplified characters that occur.
 */
export function simplificationsOf(characters: ReadonlySet<string>): string {
  return [...simplifications()]
    .filter(([, to]) => characters.has(to))
    .map(([from, to]) => from + to)
    .sort()
    .join('');
}
