import { integer, type Random } from '../../search/random.ts';
import type { MadePractice } from './case-data.ts';
import { paragraph, type SentenceMaker } from './sentences.ts';

/** An entry that a body speaks of. */
export interface Named {
  id: string;
  name: string;
}

function practiceSection(random: Random, practice: MadePractice, methods: readonly Named[], sentence: SentenceMaker) {
  const links = methods
    .filter(({ id }) => practice.methods.includes(id))
    .map(({ id, name }) => `[“${name}”](/methods/${id}/)`)
    .join('、');
  const { metric } = practice;
  return [
    `### ${practice.heading}`,
    `<Practice id="${practice.step}" />`,
    `${links && `办法取自${links}。`}${paragraph(random, sentence, integer(random, 2, 4))}`,
    `${metric ? `到总结时，${metric.label}共<Metric id="${metric.id}" />。` : ''}${paragraph(random, sentence, integer(random, 1, 3))}<Source at="${practice.from}" />`,
  ];
}

/** Body of a full case: background, practices, effects, what to learn. */
export function fullBody(
  random: Random,
  practices: readonly MadePractice[],
  { methods, terms, sentence }: { methods: readonly Named[]; terms: readonly Named[]; sentence: SentenceMaker },
): string {
  const shown = terms.map(({ id, name }) => `<Term id="${id}">${name}</Term>`).join('、');
  const some = (least: number, most: number): string => paragraph(random, sentence, integer(random, least, most));
  return [
    '## 背景与起因',
    some(2, 4),
    `支部平时用${shown}。${some(2, 3)}`,
    '## 做法与经过',
    ...practices.flatMap((practice) => practiceSection(random, practice, methods, sentence)),
    '## 成效与反响',
    some(2, 4),
    `| 方面 | 变化 |\n| --- | --- |\n| 群众 | ${some(1, 1)} |\n| 党员 | ${some(1, 1)} |`,
    '## 探讨与启示',
    some(2, 3),
    `<EditorNote label="编者按">\n\n${some(2, 3)}\n\n</EditorNote>`,
  ].join('\n\n');
}

/** Body of a case that is as short as the model allows: one heading, two sentences. */
export const shortBody = (random: Random, practice: MadePractice, sentence: SentenceMaker): string =>
  `## ${practice.heading}\n\n<Practice id="${practice.step}" />\n\n${paragraph(random, sentence, 2)}<Source at="${practice.from}" />`;
