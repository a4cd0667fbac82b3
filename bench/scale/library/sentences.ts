import { integer, pick, type Random } from '../../search/random.ts';
import { actors, closings, effects, manners, objects, qualifiers, reasons, verbs } from './words.ts';

/** Makes one Chinese sentence with its full stop, without markup, quantity or name. */
export type SentenceMaker = (random: Random) => string;

/** What a practice does, as a heading has it: `梳理门诊大厅的排班`. */
export function deed(random: Random): string {
  return `${pick(random, verbs)}${pick(random, qualifiers)}的${pick(random, objects)}`;
}

const forms: readonly SentenceMaker[] = [
  (random) => `${pick(random, actors)}${pick(random, manners)}${deed(random)}，${pick(random, closings)}`,
  (random) => `${pick(random, reasons)}，${pick(random, actors)}${deed(random)}，再${deed(random)}`,
  (random) =>
    `${pick(random, actors)}同${pick(random, actors)}一道${deed(random)}，${pick(random, effects)}${pick(random, objects)}`,
  (random) =>
    `${pick(random, manners)}${deed(random)}以后，${pick(random, qualifiers)}的${pick(random, objects)}也跟着变了`,
  (random) => `${pick(random, qualifiers)}最需要的是${pick(random, objects)}，所以先${deed(random)}`,
  (random) =>
    `${pick(random, actors)}发现，${pick(random, qualifiers)}的${pick(random, objects)}常常牵连到${pick(random, objects)}，于是${pick(random, manners)}${pick(random, verbs)}`,
  (random) =>
    `${deed(random)}，${pick(random, effects)}${pick(random, qualifiers)}的${pick(random, objects)}，${pick(random, closings)}`,
  (random) =>
    `有人担心${pick(random, objects)}，${pick(random, actors)}就${pick(random, manners)}${deed(random)}，${pick(random, closings)}`,
];

/** A sentence of this module's own words. */
export const madeSentence: SentenceMaker = (random) => `${pick(random, forms)(random)}。`;

/**
 * Makes sentences of three or four clauses of a list.
 *
 * @param clauses Without punctuation at the end; long enough a list that two cases share few.
 */
export function sentencesOf(clauses: readonly string[]): SentenceMaker {
  return (random) => `${Array.from({ length: integer(random, 3, 4) }, () => pick(random, clauses)).join('，')}。`;
}

/** A paragraph of some sentences. */
export function paragraph(random: Random, sentence: SentenceMaker, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join('');
}
