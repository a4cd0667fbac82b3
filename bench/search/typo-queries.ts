import { pinyin } from 'pinyin-pro';
import { gb2312Characters } from '../../src/search/text/gb2312.ts';
import { foldName, type BenchPage } from './bench-page.ts';
import type { Query } from './query.ts';
import { integer, pick, type Random } from './random.ts';

/** Shortest title, in characters, of which enough is left when one character is wrong. */
const minTitleLength = 3;

const sound = (character: string): string => pinyin(character, { toneType: 'none' });

/** Common characters by their sound without its tone. */
function bySound(characters: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const character of characters)
    groups.set(sound(character), [...(groups.get(sound(character)) ?? []), character]);
  return groups;
}

/**
 * Titles with one Han character replaced: every other one by a character of the same sound, the rest by any common
 * character.
 *
 * A page with the title as it should be is right. A title that turns into another title of the site is no typo and
 * left out.
 */
export function typoQueries(pages: readonly BenchPage[], titles: readonly string[], random: Random): Query[] {
  const common = gb2312Characters(1);
  const sounds = bySound(common);
  const names = new Set(pages.map(({ title }) => foldName(title)));
  const mistype = (title: string, homophone: boolean): string | undefined => {
    const characters = [...title];
    const places = characters.flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [at] : []));
    const at = places[integer(random, 0, places.length - 1)] ?? 0;
    const others = (homophone ? (sounds.get(sound(characters[at] ?? '')) ?? []) : common).filter(
      (other) => other !== characters[at],
    );
    return others.length > 0 ? characters.with(at, pick(random, others)).join('') : undefined;
  };
  const long = titles.filter((title) => [...foldName(title)].length >= minTitleLength && /\p{Script=Han}/u.test(title));
  return long.flatMap((title, index): Query[] => {
    let text: string | undefined;
    for (let attempt = 0; attempt < 20 && (text === undefined || names.has(foldName(text))); attempt += 1)
      text = mistype(title, index % 2 === 0);
    if (text === undefined || names.has(foldName(text))) return [];
    return [{ kind: 'typos', text, title, isRight: (page) => foldName(page.title) === foldName(title) }];
  });
}
