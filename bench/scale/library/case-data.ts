import { unitKinds } from '../../../src/model/vocabulary.ts';
import { pick, type Random } from '../../search/random.ts';
import { dateOf, type MadeMetric } from './metrics.ts';
import { regions, unitName } from './names.ts';
import { dayOf } from './plan.ts';
import { deed, type SentenceMaker } from './sentences.ts';
import { effects, objects } from './words.ts';

/** A practice of a made case before it is written. */
export interface MadePractice {
  step: string;
  heading: string;
  methods: readonly string[];
  /** Absent where the practice speaks of no metric. */
  metric?: MadeMetric;
  from: string;
}

/** The parts that make up a case's frontmatter. */
export interface CaseParts {
  index: number;
  /** Locator of the whole case. */
  from: string;
  metrics: readonly MadeMetric[];
  practices: readonly MadePractice[];
  /** Items in each list of advice, outcomes and events; none of the optional fields where it is 1. */
  items: number;
}

const several = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);

const summaryOf = ({ heading, metric }: MadePractice): string =>
  metric ? `${heading}，${metric.label}有{${metric.id}}。` : `${heading}。`;

function adviceOf(random: Random, items: number): Record<string, string[]> {
  const kinds = ['reusable', 'fits', 'needs', 'avoid', 'cautions'];
  return Object.fromEntries(kinds.map((kind) => [kind, several(items, () => `${deed(random)}。`)]));
}

/** Fields that only full cases have. */
function optionalFields(random: Random, { metrics, from, items }: CaseParts): Record<string, unknown> {
  const [first, second] = metrics;
  if (!first || !second) return {};
  return {
    events: several(items, () => ({ on: dateOf(random), what: deed(random), from })),
    charts: [
      { title: `${first.label}与${second.label}`, note: '计量单位相同，互不包含。', metrics: [first.id, second.id] },
    ],
  };
}

/** Frontmatter of a case. */
export function caseData(random: Random, parts: CaseParts, sentence: SentenceMaker): Record<string, unknown> {
  const { index, from, metrics, practices, items } = parts;
  const kind = pick(random, unitKinds);
  const unit = unitName(index, kind);
  const [first] = metrics;
  return {
    title: `${unit}${deed(random)}`,
    updated: dayOf(random),
    description: `${unit}党支部${deed(random)}，${pick(random, effects)}${pick(random, objects)}${first ? `，${first.label}{${first.id}}` : ''}。`,
    unit: { name: `${unit}党支部`, shortName: unit, kind, ...(items > 1 && { region: pick(random, regions) }) },
    ...(items > 1 && { theme: deed(random) }),
    from,
    status: {
      evidence: pick(random, ['来源自述', '来源自述', '有佐证材料', '第三方核实']),
      inUse: pick(random, ['在用', '来源未述', '来源未述', '已停用']),
      comparedOn: dayOf(random),
    },
    metrics: Object.fromEntries(
      metrics.map(({ id, label, wording, counts }, place) => [
        id,
        { label, wording, counts, from, ...(place < 3 && { headline: true }) },
      ]),
    ),
    practices: practices.map((practice) => ({
      id: practice.step,
      step: practice.step,
      ...(practice.methods.length > 0 && { methods: practice.methods }),
      summary: summaryOf(practice),
      ...(practice.metric && { metrics: [practice.metric.id] }),
      anchor: practice.heading,
      from: practice.from,
    })),
    outcomes: several(items, () => ({ text: sentence(random), from })),
    ...optionalFields(random, parts),
    advice: adviceOf(random, items),
  };
}
