import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gb2312Characters } from '../../../src/search/text/gb2312.ts';
import { markdownFiles } from '../corpus.ts';
import { integer, type Random } from '../random.ts';

/** Different words and different clauses that are made where no corpus is named. */
const madeWords = 12_000;
const madeClauses = 60_000;

/** Share of the first of `count` things that come as often as Zipf's law says; drawn by its inverse. */
const zipf = (random: Random, count: number): number => Math.floor((count + 1) ** random() - 1);

function madeWord(random: Random, characters: readonly string[]): string {
  const length = [2, 2, 2, 2, 2, 2, 1, 3, 4, 4][integer(random, 0, 9)] ?? 2;
  // The square spreads the characters, of which Zipf alone would use a few for most words.
  return Array.from({ length }, () => characters[Math.floor(random() ** 2 * characters.length)] ?? '').join('');
}

/** Clauses of words that mean nothing, but come and go with each other as often as those of a language. */
export function madeClausesOf(random: Random): string[] {
  const characters = gb2312Characters(1).sort(() => random() - 0.5);
  const words = Array.from({ length: madeWords }, () => madeWord(random, characters));
  return Array.from({ length: madeClauses }, () =>
    Array.from({ length: integer(random, 2, 7) }, () => words[zipf(random, words.length)] ?? '').join(''),
  );
}

/** Clauses of the Markdown files of a folder, without headings and markup. */
export function corpusClauses(folder: string): string[] {
  return markdownFiles(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => line.split(/[，。；：、\s]+/))
      .map((clause) => clause.replace(/[*_`<>&|[\]]/g, ''))
      .filter((clause) => clause.length >= 4 && clause.length <= 40),
  );
}
