import { describe, expect, test } from 'vitest';
import { cardDrawing } from '../../../src/exchange/card.ts';
import { cardLines } from '../../../src/exchange/card-lines.ts';

describe('a text is broken into lines', () => {
  test.each<[string, number, string[]]>([
    ['五查', 10, ['五查']],
    ['对标一流引领组织生活会', 6, ['对标一流引领', '组织生活会']],
    ['对标一流引领，组织生活会', 6, ['对标一流引', '领，组织生活', '会']],
    ['党支部的“三定标”', 5, ['党支部的', '“三定标”']],
    ['用了APP征求意见', 3, ['用了', 'APP征', '求意见']],
    ['“开放式”专题组织生活会 为改革创新', 14, ['“开放式”专题组织生活会', '为改革创新']],
    ['', 10, []],
  ])('%s at %i ems', (text, width, lines) => {
    expect(cardLines(text, width, 3)).toEqual(lines);
  });

  test('no line begins with what may not begin one, nor ends with what may not end one', () => {
    const text = '从本人、同事、群众、指导方和集体（五个方向）查找问题，“照镜子”“解扣子”，每一查配一个好记的比喻。';
    for (let width = 4; width < 30; width += 1) {
      const lines = cardLines(text, width, 99);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/^[，。、）”]|[（“]$/u);
    }
  });

  test('what does not fit is cut, with an ellipsis', () => {
    expect(cardLines('对标一流引领组织生活会大讨论助推建设', 6, 2)).toEqual(['对标一流引领', '组织生活会…']);
  });
});

test('nothing in a title breaks out of the drawing', () => {
  expect(cardDrawing({ kind: '<b>', title: '</text><script>', note: '&', site: '"' })).not.toMatch(
    /<b>|<script|<\/text><\/text>|>&</u,
  );
});
