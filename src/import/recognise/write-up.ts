import { paragraphText, type Block } from '../block.ts';
import { buildOutline } from './build-outline.ts';
import { clean } from './boilerplate.ts';
import { datesIn } from './dates.ts';
import { membersIn } from './members.ts';
import { metricCandidatesIn, type MetricCandidate } from './metric-candidates.ts';
import { isDateLine } from './head-line.ts';
import { keptNames, methodsIn } from './methods.ts';
import type { Outline, Place } from './outline.ts';
import { personalDataIn, type PersonalData } from '../../language/people/personal-data.ts';
import { piecesOf } from './pieces.ts';
import { practicesOf, type FoundPractice } from './practices.ts';
import { splitWriteUps } from './split.ts';
import { textsOf, type InPlace } from './texts.ts';
import { headOf } from './title.ts';
import { unitOf, type Unit } from './unit.ts';
import { yearOf } from './year.ts';

export { textsOf, type InPlace, type FoundPractice };

/** Everything that is recognised of one write-up. */
export interface WriteUp {
  /** Empty where none could be determined. */
  title: string;
  subtitle: string | undefined;
  byline: readonly string[];
  unit: Unit | undefined;
  /** How many party members the unit has, where the text says so. */
  members: MetricCandidate | undefined;
  /** Year of the practice, where the text gives one. */
  year: number | undefined;
  outline: Outline;
  practices: readonly FoundPractice[];
  metrics: readonly InPlace<MetricCandidate>[];
  /** Dates as they are written there. */
  dates: readonly InPlace<{ text: string }>[];
  /** Each name once. */
  methods: readonly InPlace<{ name: string }>[];
  personal: readonly PersonalData[];
  /**
   * What no draft shows: boilerplate that was taken away, and lines of the head that say more than the unit's name and
   * the date.
   */
  removed: readonly string[];
}

/** Whether the unit's name or the dates say all that a line of the head says. */
const isToldBy = (unit: Unit | undefined, line: string): boolean =>
  (isDateLine(line) && datesIn(line).length > 0) ||
  unit?.name.includes(line.replace(/[（）()【】\s]/gu, '').replace(/^中共/u, '')) === true;

function recognise(blocks: readonly Block[], removed: readonly string[], names: ReadonlySet<string>): WriteUp {
  const { title, subtitle, byline, body } = headOf(blocks);
  const outline = buildOutline(piecesOf(body));
  const texts = textsOf(outline.blocks);
  const paragraphs = body.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : []));
  const head = [title, ...(subtitle === undefined ? [] : [subtitle]), ...byline];
  const unit = unitOf(
    [...byline, ...(subtitle === undefined ? [] : [subtitle]), title],
    paragraphs.slice(0, 4).join('\n'),
    paragraphs.join('\n'),
  );
  const methods = [
    ...[title, subtitle ?? ''].map((text) => ({ text, place: { heading: 0 } as Place })),
    ...texts,
  ].flatMap(({ text, place }) => methodsIn(text).map(({ name }) => ({ name, place })));
  const kept = keptNames(methods.map(({ name }) => name));
  const known = new Set([
    ...names,
    ...methods.map(({ name }) => name).filter((name) => /[一二两三四五六七八九十]/u.test(name)),
  ]);
  const dates = [...byline.map((text) => ({ text, place: { heading: 0 } as Place })), ...texts].flatMap(
    ({ text, place }) => datesIn(text).map((date) => ({ text: date.text, place })),
  );
  return {
    title,
    subtitle,
    byline,
    unit,
    members: membersIn(
      texts.map(({ text }) => text),
      known,
    ),
    year: yearOf(dates),
    outline,
    practices: practicesOf(outline.blocks),
    metrics: texts.flatMap(({ text, place }) =>
      metricCandidatesIn(text, known).map((candidate) => ({ ...candidate, place })),
    ),
    dates,
    methods: methods.filter(
      ({ name }, index) => kept.get(name) === name && methods.findIndex((other) => other.name === name) === index,
    ),
    personal: [...head, ...texts.map(({ text }) => text)].flatMap(personalDataIn),
    removed: [...byline.filter((line) => !isToldBy(unit, line)), ...removed],
  };
}

/**
 * Recognises the write-ups of a file.
 *
 * @param names Names that contain a numeral without being a count, such as the titles of known methods. Default: none.
 */
export function recogniseWriteUps(blocks: readonly Block[], names: ReadonlySet<string> = new Set()): WriteUp[] {
  const { blocks: kept, removed, removedAt } = clean(blocks);
  let until = 0;
  return splitWriteUps(kept).map((part, index, parts) => {
    const from = until;
    until = index === parts.length - 1 ? Infinity : from + part.length;
    const own = removed.filter(
      (_, at) => (index === 0 || (removedAt[at] ?? 0) > from) && (removedAt[at] ?? 0) <= until,
    );
    return recognise(part, own, names);
  });
}
