import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { foldName, type BenchPage } from './bench-page.ts';
import type { Query, QueryKind } from './query.ts';

/** Longest title, in characters, that somebody would type in full pinyin. */
const maxPinyinLength = 20;

const templates: readonly ((title: string) => string)[] = [
  (title) => `什么是${title}`,
  (title) => `${title}是什么？`,
  (title) => `怎么理解${title}`,
  (title) => `${title}的主要内容有哪些`,
  (title) => `请问${title}在哪里`,
];

const toTraditional = Converter({ from: 'cn', to: 't' });
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isTitled =
  (title: string) =>
  (page: BenchPage): boolean =>
    foldName(page.title) === foldName(title);

/** Syllables of a title as they are typed: no tones, `lv` for `lǜ`, punctuation left out, other letters as they are. */
function syllablesOf(title: string): string[] {
  return pinyin(foldName(title), { type: 'array', toneType: 'none', v: true, nonZh: 'consecutive' });
}

/** Full pinyin of a title in one word. */
export const fullPinyin = (title: string): string => syllablesOf(title).join('');

/** Initials of a title: the first letter of each syllable; words in other letters and numbers stay whole. */
export function initialsOf(title: string): string {
  const name = [...foldName(title)];
  let at = 0;
  return syllablesOf(title)
    .map((syllable) => {
      const isSyllable = hasHan(name[at] ?? '');
      at += isSyllable ? 1 : [...syllable].length;
      return isSyllable ? syllable.slice(0, 1) : syllable;
    })
    .join('');
}

/** Titles spelt out by `spell`; every page whose title is spelt alike is right. */
function spelt(kind: QueryKind, titles: readonly string[], spell: (title: string) => string): Query[] {
  const texts = new Map(titles.filter(hasHan).map((title) => [spell(title), title]));
  return [...texts].map(([text, title]) => ({ kind, text, title, isRight: (page) => spell(page.title) === text }));
}

/** Queries made from titles, apart from typos: as they are, in pinyin, in traditional script and within questions. */
export function titleQueries(titles: readonly string[]): Query[] {
  const short = titles.filter((title) => [...foldName(title)].length <= maxPinyinLength);
  const traditional = titles.filter((title) => toTraditional(title) !== title);
  const askFor = (kind: QueryKind, title: string, text: string): Query => ({
    kind,
    text,
    title,
    isRight: isTitled(title),
  });
  return [
    ...titles.map((title) => askFor('titles', title, title)),
    ...spelt('pinyin', short, fullPinyin),
    ...spelt('initials', titles, initialsOf),
    ...traditional.map((title) => askFor('traditional', title, toTraditional(title))),
    ...titles.map((title, index) =>
      askFor('questions', title, (templates[index % templates.length] as (typeof templates)[0])(title)),
    ),
  ];
}
