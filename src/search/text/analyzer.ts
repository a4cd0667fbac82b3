import { fold } from './fold.ts';

/**
 * One word of the index with its place in the text.
 *
 * - `pair`: two neighbouring Han characters (`三找`);
 * - `tail`: the last character of a Han run, so that the run's end is found by itself (`差`);
 * - `single`: a Han run of one character (`月` in `2月27日`);
 * - `word`: letters and digits, whole (`app`, `c919`, `27`).
 */
export interface Token {
  word: string;
  kind: 'pair' | 'tail' | 'single' | 'word';
  /** First UTF-16 unit in the source. */
  start: number;
  /** One past the last UTF-16 unit in the source. */
  end: number;
}

/** Line breaks join the Han characters around them; quotation and title marks stand inside a run without cutting it. */
const joint = String.raw`\s*[\n\r\u2028\u2029]\s*|["'“”‘’「」『』《》〈〉]+`;
const han = String.raw`(?:(?=\p{Script=Han})[\p{L}\p{N}])+`;
const word = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+`;
const lexeme = new RegExp(`(?<joint>${joint})|(?<han>${han})|(?<word>${word})|[^]`, 'gu');

/**
 * Cuts text into index words: `三找差` into `三找 找差 差`, `智慧党建APP` into `智慧 慧党 党建 建 app`.
 *
 * The same function serves indexing and querying, so both always agree. Sentence punctuation and spaces cut a Han run;
 * quotation marks and line breaks do not: `“三找差”问题` holds `差问`.
 *
 * @param source Text of one block, inline markup already gone.
 * @returns Words in the order of the text; pairs of a run come before its tail.
 */
export function analyze(source: string): Token[] {
  const { text, starts, ends } = fold(source);
  const tokens: Token[] = [];
  let run: { character: string; start: number; end: number }[] = [];

  const endRun = (): void => {
    const kind = run.length === 1 ? 'single' : 'tail';
    run.forEach((first, index) => {
      const second = run[index + 1];
      tokens.push(
        second
          ? { word: first.character + second.character, kind: 'pair', start: first.start, end: second.end }
          : { word: first.character, kind, start: first.start, end: first.end },
      );
    });
    run = [];
  };
  const place = (at: number, length: number): { start: number; end: number } => ({
    start: starts[at] ?? 0,
    end: ends[at + length - 1] ?? 0,
  });

  for (const { 0: match, index, groups = {} } of text.matchAll(lexeme)) {
    if (groups['joint'] !== undefined) continue;
    if (groups['han'] !== undefined) {
      let at = index;
      for (const character of match) {
        run.push({ character, ...place(at, character.length) });
        at += character.length;
      }
      continue;
    }
    endRun();
    if (groups['word'] !== undefined) tokens.push({ word: match, kind: 'word', ...place(index, match.length) });
  }
  endRun();
  return tokens;
}
