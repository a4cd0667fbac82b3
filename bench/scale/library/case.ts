import { integer, type Random } from '../../search/random.ts';
import { fullBody, shortBody } from './case-body.ts';
import { caseData, type MadePractice } from './case-data.ts';
import { madeMetrics } from './metrics.ts';
import { ids, methodName, termName } from './names.ts';
import { isFull, randomOf, type LibraryPlan } from './plan.ts';
import { deed } from './sentences.ts';
import { skewedPlaces } from './skew.ts';
import { stepIds } from './steps.ts';

/** Cases whose write-ups share one source where they have none of their own. */
export const casesInCollection = 50;

/** A made case. */
export interface MadeCase {
  id: string;
  data: Readonly<Record<string, unknown>>;
  body: string;
}

/** Locator of a paragraph in a case's write-up. */
export function placeOf(plan: LibraryPlan, index: number, paragraph: number): string {
  if (isFull(plan, index)) return `${ids.source(index)} 1/${paragraph}`;
  return `${ids.collection(Math.floor(index / casesInCollection))} ${(index % casesInCollection) + 1}/1`;
}

const methodsOf = (random: Random, plan: LibraryPlan, most: number): string[] =>
  skewedPlaces(random, plan.methods, integer(random, 0, most)).map(ids.method);

function fullCase(random: Random, plan: LibraryPlan, index: number): Omit<MadeCase, 'id'> {
  const metrics = madeMetrics(random);
  const steps = skewedPlaces(random, stepIds.length, 6).map((place) => stepIds[place] ?? '');
  const practices = steps.map((step, place): MadePractice => {
    const metric = metrics[place];
    return {
      step,
      heading: deed(random),
      methods: methodsOf(random, plan, 2),
      ...(metric && { metric }),
      from: placeOf(plan, index, place + 2),
    };
  });
  const spoken = [...new Set(practices.flatMap(({ methods }) => methods))];
  const methods = Array.from({ length: plan.methods }, (_, method) => method)
    .filter((method) => spoken.includes(ids.method(method)))
    .map((method) => ({ id: ids.method(method), name: methodName(method).title }));
  const terms = skewedPlaces(random, plan.terms, 3).map((term) => ({ id: ids.term(term), name: termName(term) }));
  return {
    data: caseData(random, { index, from: placeOf(plan, index, 1), metrics, practices, items: 3 }, plan.sentence),
    body: fullBody(random, practices, { methods, terms, sentence: plan.sentence }),
  };
}

function shortCase(random: Random, plan: LibraryPlan, index: number): Omit<MadeCase, 'id'> {
  const from = placeOf(plan, index, 1);
  const [step = ''] = skewedPlaces(random, stepIds.length, 1).map((place) => stepIds[place] ?? '');
  const practice = { step, heading: deed(random), methods: methodsOf(random, plan, 1), from };
  const parts = { index, from, metrics: [], practices: [practice], items: 1 };
  return { data: caseData(random, parts, plan.sentence), body: shortBody(random, practice, plan.sentence) };
}

/**
 * Makes a case.
 *
 * @param index Its number from 0; may be beyond the library's cases, for one that is added.
 */
export function madeCase(plan: LibraryPlan, index: number): MadeCase {
  const random = randomOf(plan, 'case', index);
  const make = isFull(plan, index) ? fullCase : shortCase;
  return { id: ids.case(index), ...make(random, plan, index) };
}
