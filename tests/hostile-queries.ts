import { integer, pick, type Random } from '../bench/search/random.ts';

const fixed = [
  '',
  ' ',
  '\u0000\u0001\u001f\u007f',
  '\ud800',
  '\udc00五查\ud83d',
  '👩‍👩‍👧‍👦',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' OR 1=1 --",
  '^(a+)+$',
  '[五查]{2,}.*\\p{L}(?<x>',
  '\\',
  '“‘”’「」《》',
  '__proto__',
  'constructor',
  'hasOwnProperty 五查',
  '.',
  '%00',
  '%E4%BA%94',
  'a'.repeat(100_000),
  '五'.repeat(100_000),
  '五查 '.repeat(30_000),
  '１２３ＡＢＣ㍿㌔①',
  '\u202e五查\u200b\u200d\ufeff',
];

const ranges: readonly (readonly [number, number])[] = [
  [0x00, 0x7f],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x2000, 0x206f],
  [0x3000, 0x303f],
  [0x4e00, 0x9fff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
  [0x1f300, 0x1faff],
  [0x20000, 0x2a6df],
];

/** Queries that nobody means well: fixed ones first, then random characters of every kind. */
export function hostileQueries(random: Random, count: number): string[] {
  const drawn = Array.from({ length: Math.max(0, count - fixed.length) }, () => {
    const length = integer(random, 1, 60);
    const kinds = [pick(random, ranges), pick(random, ranges)];
    return Array.from({ length }, () => {
      const [least, most] = pick(random, kinds);
      return String.fromCodePoint(integer(random, least, most));
    }).join('');
  });
  return [...fixed, ...drawn].slice(0, count);
}
