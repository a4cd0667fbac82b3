import { foldName, foldText, type BenchPage } from './bench-page.ts';
import type { Query } from './query.ts';
import { drawDistinct, integer, pick, shuffle, type Random } from './random.ts';

const letters = /[\p{L}\p{N}\p{M}]+/gu;

/** What a reader types whole: a Han character, or a word or number in other letters. */
const units = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** Headings in full; any page with an equal heading is right. */
export function headingQueries(pages: readonly BenchPage[], count: number, random: Random): Query[] {
  const byName = new Map(pages.flatMap(({ headings }) => headings).map((heading) => [foldName(heading), heading]));
  const known = [...byName].filter(([name]) => name.length > 1);
  return shuffle(random, known)
    .slice(0, count)
    .map(([name, text]) => ({
      kind: 'headings',
      text,
      isRight: ({ headings }) => headings.some((heading) => foldName(heading) === name),
    }));
}

/**
 * A stretch of 4 to 7 characters of a run of letters and digits, no number or foreign word torn.
 *
 * @returns `undefined` where the drawn edges leave no such stretch.
 */
export function cutFrom(run: string, random: Random): string | undefined {
  const parts = run.match(units) ?? [];
  const most = integer(random, 4, 7);
  let cut = '';
  for (const part of parts.slice(integer(random, 0, parts.length - 1))) {
    if ([...cut, ...part].length > most) break;
    cut += part;
  }
  return [...cut].length >= 4 ? cut : undefined;
}

/** Stretches of body text without punctuation or spaces; any page that says one is right. */
export function cutQueries(pages: readonly BenchPage[], count: number, random: Random): Query[] {
  const written = pages.filter(({ blocks }) => blocks.length > 0);
  if (written.length === 0) return [];
  return drawDistinct(count, () => {
    const run = pick(random, pick(random, pick(random, written).blocks).match(letters) ?? ['']);
    const text = cutFrom(run, random);
    if (text === undefined) return undefined;
    const said = foldText(text);
    return { kind: 'cuts', text, isRight: (page) => page.text.includes(said) };
  });
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Different Chinese words of two to four characters in a text. */
export function wordsOf(text: string): string[] {
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  return [...new Set(words.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)))];
}

/** Pairs of words that few pages have, from one paragraph; any page with both in one paragraph is right. */
export function wordQueries(pages: readonly BenchPage[], count: number, random: Random): Query[] {
  const written = pages.filter(({ blocks }) => blocks.length > 0);
  if (written.length === 0) return [];
  const most = Math.max(1, Math.floor(pages.length * 0.05));
  const counts = new Map<string, number>();
  const isRare = (word: string): boolean => {
    const known = counts.get(word) ?? pages.filter(({ text }) => text.includes(word)).length;
    counts.set(word, known);
    return known <= most;
  };
  return drawDistinct(count, () => {
    const candidates = shuffle(random, wordsOf(pick(random, pick(random, written).blocks)));
    const one = candidates.find(isRare);
    const other = candidates.find(
      (word) => one !== undefined && !word.includes(one) && !one.includes(word) && isRare(word),
    );
    if (one === undefined || other === undefined) return undefined;
    const isRight = ({ blocks }: BenchPage): boolean =>
      blocks.map(foldText).some((block) => block.includes(one) && block.includes(other));
    return { kind: 'words', text: `${one} ${other}`, isRight };
  });
}
