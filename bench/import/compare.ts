import type { WriteUp } from '../../src/import/recognise/write-up.ts';
import type { Answer } from './answer.ts';

/** How many of what was looked for were found, and how many of what was found were looked for. */
export interface Tally {
  right: number;
  expected: number;
  found: number;
}

/** What differs, for whoever looks for the reason. */
interface Difference {
  what: string;
  missing: string[];
  extra: string[];
}

/** One write-up compared with its answer. */
export interface Comparison {
  tallies: Record<'outline' | 'figures' | 'methods' | 'dates' | 'personal', Tally>;
  steps: {
    right: number;
    unsure: number;
    wrong: number;
    answered: number;
    rightlyUnsure: number;
    unsureAnswers: number;
  };
  /** 1 where it agrees. */
  head: Record<'title' | 'subtitle' | 'unit' | 'kind' | 'region', 0 | 1>;
  differences: Difference[];
}

/** A text without what number, sign and closing punctuation leave open. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s,.。，；;：:、!！]/g, '')
    .replace(/["“”「」]/g, '"');

/** A date to the day or the month; its beginning or end is stated in either. */
const plainDate = (text: string): string =>
  plain(text).replace(/(?<=[年月])(?:份|[初底末]|[上中下]旬|[上下]半年|年[初底])$/u, '');

function tallyOf(
  expected: readonly string[],
  found: readonly string[],
): Tally & { missing: string[]; extra: string[] } {
  const open = [...expected];
  const extra: string[] = [];
  for (const text of found) {
    const at = open.indexOf(text);
    if (at >= 0) open.splice(at, 1);
    else extra.push(text);
  }
  return { right: expected.length - open.length, expected: expected.length, found: found.length, missing: open, extra };
}

/** Headings as `level text`, list items as `item text`. */
function outlineOf({ outline }: WriteUp): string[] {
  return outline.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.level} ${plain(block.text)}`];
    return block.kind === 'list' ? block.items.map(({ text }) => `item ${plain(text)}`) : [];
  });
}

function stepsOf(answer: Answer, { practices }: WriteUp, differences: Difference[]): Comparison['steps'] {
  const found = new Map(practices.map(({ heading, step }) => [plain(heading), step]));
  const steps = { right: 0, unsure: 0, wrong: 0, answered: 0, rightlyUnsure: 0, unsureAnswers: 0 };
  for (const [heading, step] of Object.entries(answer.steps)) {
    const said = found.get(plain(heading)) ?? 'unsure';
    if (step === 'unsure') {
      steps.unsureAnswers += 1;
      if (said === 'unsure') steps.rightlyUnsure += 1;
    } else {
      steps.answered += 1;
      if (said === step) steps.right += 1;
      else if (said === 'unsure') steps.unsure += 1;
      else steps.wrong += 1;
    }
    if (said !== step) differences.push({ what: `step of ${heading}`, missing: [step], extra: [said] });
  }
  return steps;
}

/** Compares what was recognised with what was found by hand. */
export function compare(answer: Answer, writeUp: WriteUp): Comparison {
  const pairs = {
    outline: tallyOf(
      answer.outline.map(([level, text]) => `${level} ${plain(text)}`),
      outlineOf(writeUp),
    ),
    figures: tallyOf(
      answer.figures.map(plain),
      writeUp.metrics.map(({ wording }) => plain(wording)),
    ),
    methods: tallyOf(
      [...new Set(answer.methods.map(plain))],
      [...new Set(writeUp.methods.map(({ name }) => plain(name)))],
    ),
    dates: tallyOf(
      answer.dates.map(plainDate),
      writeUp.dates.map(({ text }) => plainDate(text)),
    ),
    personal: tallyOf(
      [...new Set(answer.personal.map(plain))],
      [...new Set(writeUp.personal.map(({ text }) => plain(text)))],
    ),
  };
  const differences: Difference[] = Object.entries(pairs).flatMap(([what, { missing, extra }]) =>
    missing.length + extra.length > 0 ? [{ what, missing, extra }] : [],
  );
  const head = {
    title: [answer.title, writeUp.title],
    subtitle: [answer.subtitle ?? '', writeUp.subtitle ?? ''],
    unit: [answer.unit, writeUp.unit?.name ?? ''],
    kind: [answer.kind, writeUp.unit?.kind ?? ''],
    region: [answer.region ?? '', writeUp.unit?.region ?? ''],
  };
  const agreed = Object.fromEntries(
    Object.entries(head).map(([what, [expected = '', found = '']]) => {
      const agrees = plain(expected).replace(/^(?:xx|××)/i, '某') === plain(found);
      if (!agrees) differences.push({ what, missing: [expected], extra: [found] });
      return [what, agrees ? 1 : 0];
    }),
  ) as Comparison['head'];
  const tallies = Object.fromEntries(
    Object.entries(pairs).map(([what, { right, expected, found }]) => [what, { right, expected, found }]),
  ) as Comparison['tallies'];
  return { tallies, steps: stepsOf(answer, writeUp, differences), head: agreed, differences };
}
