import { expect, test } from 'vitest';
import { gb2312Characters } from '../../../../src/search/text/gb2312.ts';

test('GB 2312 has 3,755 common characters and 3,008 others, each once', () => {
  expect(gb2312Characters(1)).toHaveLength(3755);
  expect(new Set(gb2312Characters(2)).size).toBe(3755 + 3008);
  expect(gb2312Characters(2).filter((character) => !/^\p{Script=Han}$/u.test(character))).toEqual([]);
});
