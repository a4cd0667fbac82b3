import { randomFrom, type Random } from '../../search/random.ts';
import { madeSentence, type SentenceMaker } from './sentences.ts';

/** What library to make. */
export interface LibraryOptions {
  /** Number of cases, at least 1. */
  cases: number;
  /** The same seed makes the same bytes. Default: `duibiao`. */
  seed?: string;
  /** Whether every case is full. Default: every fifth is, the others are as short as the model allows. */
  areAllFull?: boolean;
  /** Where running text comes from. Default: made of this module's own words. */
  sentence?: SentenceMaker;
}

/** Options with how many entries of each other kind go with them. */
export interface LibraryPlan {
  readonly cases: number;
  readonly seed: string;
  readonly areAllFull: boolean;
  readonly sentence: SentenceMaker;
  readonly methods: number;
  readonly terms: number;
}

/** Plans a library: methods and terms grow with the root of the cases, 300 and 200 at 10,000. */
export function planLibrary({
  cases,
  seed = 'duibiao',
  areAllFull = false,
  sentence = madeSentence,
}: LibraryOptions): LibraryPlan {
  const root = Math.sqrt(cases);
  return { cases, seed, areAllFull, sentence, methods: Math.ceil(3 * root), terms: Math.ceil(2 * root) };
}

/** Whether a case, by its number from 0, is full. */
export const isFull = ({ areAllFull }: LibraryPlan, index: number): boolean => areAllFull || index % 5 === 0;

/** Random numbers of one entry, so that an entry does not depend on how many others there are. */
export const randomOf = ({ seed }: LibraryPlan, kind: string, index: number): Random =>
  randomFrom(`${seed} ${kind} ${index}`);

/** A day of the years that the library is said to have grown in, as `YYYY-MM-DD`. */
export function dayOf(random: Random): string {
  const first = Date.UTC(2019, 0, 1);
  const days = 2700;
  return new Date(first + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
}
