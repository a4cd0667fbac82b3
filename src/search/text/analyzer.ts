import type { IndexUnit } from './units.ts';

/**
 * Index words of the units of one block, one for each unit: `智慧党建APP` gives `智慧 慧党 党建 建 app`.
 *
 * A Han character is indexed with the Han character after it, whatever punctuation is between; the last one before a
 * word or the end of the block by itself. Other words are indexed whole.
 */
export function indexWords(units: readonly Pick<IndexUnit, 'text' | 'han'>[]): string[] {
  return units.map(({ text, han }, place) => {
    const next = units[place + 1];
    return han && next?.han ? text + next.text : text;
  });
}
