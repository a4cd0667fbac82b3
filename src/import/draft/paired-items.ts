import type { MnemonicPart } from '../../language/mnemonic.ts';
import { headOf } from './inline-items.ts';

const plainWords = /^[\p{Script=Han}A-Za-z]{1,4}$/u;
/** What may occur between two items of a row. */
const between = /^(?:[\s，、；。：:（）()“”和与及以并]|(?:第?[一二三四五六七八九十\d]+(?:是|要|[、.，）)])))*$/u;
/** Inside an item: no mark that ends it. */
const inside = '[^，、；。：！？“”（）()\\s]';

/** Whether parts count alike and each has a word of its own that its items repeat, as 五查五看 and 三先三后 have. */
function headsOf(parts: readonly MnemonicPart[]): string[] | undefined {
  const heads = parts.map(({ name }) => headOf(name));
  const [first] = parts;
  const areAlike =
    first !== undefined && parts.length >= 2 && first.count >= 2 && parts.every(({ count }) => count === first.count);
  return areAlike && new Set(heads).size === heads.length && heads.every((head) => plainWords.test(head))
    ? heads
    : undefined;
}

/** Neighbours among matches that nothing but marks of a list parts. */
function runsOf(text: string, matches: readonly RegExpExecArray[]): RegExpExecArray[][] {
  const runs: RegExpExecArray[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1);
    if (last && between.test(text.slice(last.index + last[0].length, match.index))) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  return runs;
}

/**
 * Items of a name whose parts are stated together: `先党员后群众、先干部后百姓、先亲属后他人` lists both parts of 三先三后.
 *
 * @param text A text without the name itself, in which headings or list items may occur one a line.
 * @returns The items of each part in order, or nothing where the text lists more or fewer than the numerals say.
 */
export function pairedItems(text: string, parts: readonly MnemonicPart[]): string[][] | undefined {
  const heads = headsOf(parts);
  if (!heads) return undefined;
  const count = parts[0]?.count ?? 0;
  const last = heads.length - 1;
  const pieces = heads.map((head, index) =>
    index === last
      ? `(${head}${inside}{1,12}?)(?=[，、；。：！？）)”\\s]|$|(?:和|与|及|以及)${heads[0] ?? ''})`
      : `(${head}${inside}{1,12}?)[，、]?`,
  );
  const matches = [...text.matchAll(new RegExp(pieces.join(''), 'gu'))];
  const chosen =
    runsOf(text, matches).find((run) => run.length === count) ?? (matches.length === count ? matches : undefined);
  if (!chosen) return undefined;
  const items = heads.map((_, part) => chosen.map((match) => match[part + 1] ?? ''));
  return items.every((names) => new Set(names).size === names.length) ? items : undefined;
}
