import { describe, expect, test } from 'vitest';
import { matchPinyin } from '../../../../src/search/names/match-pinyin.ts';
import { namesOf } from './names.ts';

/** What of a name answers, as text. */
function answering(title: string, typed: string): string | undefined {
  const [name] = namesOf(title);
  const match = name && matchPinyin(name, typed);
  return (
    match &&
    name.units
      .slice(match.from, match.to)
      .map(({ text }) => text)
      .join('')
  );
}

describe('a name is found by', () => {
  test.each([
    ['full pinyin', '三定标三找差三必见', 'sandingbiao', '三定标'],
    ['initials', '三定标三找差三必见', 'sdbszc', '三定标三找差'],
    ['initials of two letters', '双一流', 'shyl', '双一流'],
    ['full pinyin and initials mixed', '三定标三找差三必见', 'sandbszhaoc', '三定标三找差'],
    ['a last syllable not typed to its end', '五争当', 'wuzhengd', '五争当'],
    ['a stretch from its middle', '三定标三找差三必见', 'sanzhaocha', '三找差'],
    ['its own words of letters and figures', '智慧党建APP', 'zhihuidangjianapp', '智慧党建app'],
    ['Han characters among the letters', '三定标三找差三必见', '三dingbiao', '三定标'],
    ['v for ü', '绿化条例', 'lvhua', '绿化'],
    ['u for ü', '绿化条例', 'luhua', '绿化'],
  ])('%s', (_, title, typed, found) => {
    expect(answering(title, typed)).toBe(found);
  });

  test.each([
    ['重大任务', 'zhongda', 'chongda'],
    ['重复建设', 'chongfu', 'zhongfu'],
    ['银行管理', 'yinhang', 'yinxing'],
    ['行政许可', 'xingzheng', 'hangzheng'],
    ['著作权', 'zhuzuoquan', 'zhezuoquan'],
  ])('%s: the reading that it has here, and no other', (title, right, wrong) => {
    expect(answering(title, right)).toBeDefined();
    expect(answering(title, wrong)).toBeUndefined();
  });
});

test.each(['sdx', 'sandingbiaox', 'biaoding', 'wucha'])('%s is not 三定标', (typed) => {
  expect(answering('三定标', typed)).toBeUndefined();
});

test('full pinyin was typed out more than initials', () => {
  const [name] = namesOf('三定标');
  const spelt = (typed: string): number => (name && matchPinyin(name, typed)?.spelt) ?? 0;
  expect(spelt('sandingbiao')).toBe(1);
  expect(spelt('sdb')).toBeLessThan(spelt('sandb'));
});
