import { createRequire } from 'node:module';
import { gap } from '../../markdown/prose.ts';
import { changesOf } from '../changes.ts';
import type { DocumentRule } from '../rule.ts';
import { urlSpansIn, fixOf, shownTexts, type ShownText } from '../texts.ts';

/** What is used of autocorrect; a part in machine code that not every computer has. */
interface AutoCorrect {
  format(text: string): string;
  loadConfig(config: string): void;
}

/**
 * Loads autocorrect with the rules for Chinese official writing: full-width punctuation, half-width letters and digits.
 * Spaces between Chinese and other letters stay as the author set them (GB/T 15834 asks for none).
 *
 * @returns `undefined` where there is no build of it for this computer.
 */
function loadAutoCorrect(): AutoCorrect | undefined {
  try {
    const autocorrect = createRequire(import.meta.url)('autocorrect-node') as AutoCorrect;
    const off = [
      'space-word',
      'space-punctuation',
      'space-bracket',
      'space-backticks',
      'space-dash',
      'space-dollar',
      'spellcheck',
    ];
    const on = [
      'fullwidth',
      'no-space-fullwidth',
      'no-space-fullwidth-quote',
      'halfwidth-word',
      'halfwidth-punctuation',
    ];
    autocorrect.loadConfig(
      JSON.stringify({
        rules: Object.fromEntries([...off.map((name) => [name, 0] as const), ...on.map((name) => [name, 1] as const)]),
      }),
    );
    return autocorrect;
  } catch {
    return undefined;
  }
}

const autocorrect = loadAutoCorrect();

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};
const chinese = '\\p{Script=Han}“”‘’《》（）【】';
const beside = new RegExp(
  `(?<=[${chinese}])[,;:!?](?!\\w)|(?<=[${chinese}])[,;:!?.](?=[${chinese}])|(?<=\\p{Script=Han})\\.$`,
  'gu',
);

/** Half-width marks beside Chinese that autocorrect leaves: at quotation marks, and brackets around Chinese. */
function widened(text: string): string {
  return text
    .replace(beside, (mark) => fullWidth[mark] ?? mark)
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）');
}

function corrected(text: string): string {
  const plain = autocorrect
    ? text
        .split('\n')
        .map((line) => autocorrect.format(line))
        .join('\n')
    : text;
  return widened(plain);
}

/**
 * Straight quotation marks around Chinese become a pair of curly ones; where their number is odd, an author has to
 * look.
 */
function curled(text: string): { index: number; old: string; text: string }[] {
  const marks = [...text.matchAll(/"/gu)].map(({ index }) => index);
  if (marks.length % 2 === 1) return [];
  return marks.flatMap((start, number) => {
    const end = marks[number + 1];
    if (number % 2 === 1 || end === undefined || !/\p{Script=Han}/u.test(text.slice(start, end))) return [];
    return [
      { index: start, old: '"', text: '“' },
      { index: end, old: '"', text: '”' },
    ];
  });
}

/** A straight quotation mark beside Chinese that has no partner. */
function oddQuotation(text: string): number | undefined {
  const marks = [...text.matchAll(/"/gu)].map(({ index }) => index);
  return marks.length % 2 === 1
    ? marks.find((index) => /\p{Script=Han}/u.test(text.slice(Math.max(0, index - 1), index + 2)))
    : undefined;
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
  ['「', '」'],
]);
/** Each closing mark with the mark that opens it. */
const openings: ReadonlyMap<string, string> = new Map([...pairs].map(([open, close]) => [close, open]));

/**
 * Marks that open and never close, or close what was not opened. A quotation may run over paragraphs, so only one
 * text is looked at.
 */
function* unpaired(text: string): Generator<{ index: number; mark: string; wanted: string }> {
  const open: { index: number; mark: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”‘’（）《》【】「」]/gu)) {
    const opening = openings.get(mark);
    if (opening === undefined) open.push({ index, mark });
    else if (open.at(-1)?.mark === opening) open.pop();
    // An apostrophe is written with the same character.
    else if (mark !== '’') yield { index, mark, wanted: opening };
  }
  for (const { index, mark } of open) yield { index, mark, wanted: pairs.get(mark) ?? '' };
}

/** Body texts begin in the middle of a paragraph where a component occurs, so pairs are looked for in whole texts. */
const isWhole = ({ text }: ShownText): boolean => !text.includes(gap);

/** Chinese punctuation is full width and paired, letters and digits are half width. */
export const typography: DocumentRule = {
  scope: 'document',
  id: 'typography',
  title: '标点和数字的写法',
  why: '汉字之间用全角标点，字母和数字用半角，引号和括号成对（GB/T 15834）。多数能用 npm run check -- --fix 自动改好。',
  severity: 'warning',
  mayBeIgnored: true,
  examples: {
    ok: [
      {
        'pages/a.mdx':
          '---\ntitle: 第 2 段\n---\n他说：“好！”时间10:30，APP平台，3:2，见 https://example.org/a,b 和 https://example.org/台账,x 。`甲,乙`，3"和 "abc"\n',
      },
    ],
    bad: [
      {
        files: {
          'pages/a.mdx':
            '---\ntitle: 学习,整改\n---\n共有２２名,其中5名.“好”,不错(很好)。\n\n“没有关上。\n\n说"再接再厉"。\n\n只有"一半。\n',
        },
        issues: [
          'pages/a.mdx:2:10 「,」应为「，」',
          'pages/a.mdx:4:3 「２」应为「2」',
          'pages/a.mdx:4:4 「２」应为「2」',
          'pages/a.mdx:4:6 「,」应为「，」',
          'pages/a.mdx:4:11 「.」应为「。」',
          'pages/a.mdx:4:15 「,」应为「，」',
          'pages/a.mdx:4:18 「(」应为「（」',
          'pages/a.mdx:4:21 「)」应为「）」',
          'pages/a.mdx:6:1 「“」没有与它成对的「”」，请补上或删去',
          'pages/a.mdx:8:2 「"」应为「“」',
          'pages/a.mdx:8:7 「"」应为「”」',
          'pages/a.mdx:10:3 「"」没有与它成对的引号。请补上，并改用“”',
        ],
      },
    ],
  },
  *check(document) {
    for (const shown of shownTexts(document)) {
      const addresses = urlSpansIn(shown.text);
      for (const { index, old, text } of [...changesOf(shown.text, corrected(shown.text)), ...curled(shown.text)]) {
        if (addresses.some(({ start, end }) => index >= start && index < end)) continue;
        // A space after an address in letters ends it.
        if (text === '' && !/[\p{Script=Han}，。；：！？、”）》]/u.test(shown.text.charAt(index - 1))) continue;
        const message = text === '' ? `这里不用空格` : old === '' ? `这里要加「${text}」` : `「${old}」应为「${text}」`;
        yield {
          offset: shown.offsetOf(index),
          message,
          ...(old === '' ? {} : fixOf(document, shown, index, old, text)),
        };
      }
      if (!isWhole(shown)) continue;
      const odd = oddQuotation(shown.text);
      if (odd !== undefined)
        yield { offset: shown.offsetOf(odd), message: '「"」没有与它成对的引号。请补上，并改用“”' };
      for (const { index, mark, wanted } of unpaired(shown.text))
        yield {
          offset: shown.offsetOf(index),
          message: `「${mark}」没有与它成对的「${wanted}」，请补上或删去`,
        };
    }
  },
};
