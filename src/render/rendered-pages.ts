import { readFileSync, writeFileSync } from 'node:fs';
import { sha256 } from '../output/release/release.ts';
import type { Question } from './questions.ts';

/** A page that a build has rendered. */
export interface KeptPage {
  /** SHA-256 of its file, in hexadecimal. */
  sum: string;
  /** What it depends on besides code and settings. */
  questions: readonly Question[];
}

/** What a build knows of the pages that it has rendered. */
export interface RenderedPages {
  /** Digest of code and settings. */
  version: string;
  /** Digest of the answer to each question. */
  answers: ReadonlyMap<Question, string>;
  /** Pages by address. */
  pages: ReadonlyMap<string, KeptPage>;
}

/** What the file contains after the sum of the rest in its first line. */
interface Stored {
  version: string;
  answers: [Question, string][];
  /** Address, sum of the file and numbers of the questions. */
  pages: [string, string, number[]][];
}

/**
 * Reads what an earlier build has left.
 *
 * @returns `undefined` where there is nothing, nothing whole, or nothing of these code and settings.
 */
export function readRenderedPages(file: string, version: string): RenderedPages | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = text.indexOf('\n');
  const rest = text.slice(end + 1);
  if (text.slice(0, end) !== sha256(rest)) return undefined;
  const stored = JSON.parse(rest) as Stored;
  if (stored.version !== version) return undefined;
  return {
    version,
    answers: new Map(stored.answers),
    pages: new Map(
      stored.pages.map(([address, sum, numbers]) => [
        address,
        { sum, questions: numbers.map((number) => stored.answers[number]?.[0] ?? '') },
      ]),
    ),
  };
}

/** Writes what a later build may take up; costs as much as there are pages and questions. */
export function writeRenderedPages(file: string, { version, answers, pages }: RenderedPages): void {
  const numbers = new Map([...answers.keys()].map((question, number) => [question, number]));
  const stored: Stored = {
    version,
    answers: [...answers],
    pages: [...pages].map(([address, { sum, questions }]) => [
      address,
      sum,
      questions.map((question) => numbers.get(question) ?? -1),
    ]),
  };
  const rest = JSON.stringify(stored);
  writeFileSync(file, `${sha256(rest)}\n${rest}`);
}
