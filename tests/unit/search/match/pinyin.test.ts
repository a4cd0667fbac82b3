import { describe, expect, test } from 'vitest';
import { memoryIndex, pageOf } from '../memory-index.ts';

/** What of a name answers, as text. */
async function answering(title: string, typed: string): Promise<string | undefined> {
  const { search } = await memoryIndex([pageOf('/a/', title)]);
  const { results } = await search(typed);
  return results[0]?.titleMarks.map(([start, end]) => title.slice(start, end)).join('');
}

describe('a name is found by', () => {
  test.each([
    ['full pinyin', '三定标三找差三必见', 'sandingbiao', '三定标'],
    ['initials', '三定标三找差三必见', 'sdbszc', '三定标三找差'],
    ['initials of two letters', '双一流', 'shyl', '双一流'],
    ['full pinyin and initials mixed', '三定标三找差三必见', 'sandbszhaoc', '三定标三找差'],
    ['a last syllable not typed to its end', '五争当', 'wuzhengd', '五争当'],
    ['a stretch from its middle', '三定标三找差三必见', 'sanzhaocha', '三找差'],
    ['its own words of letters and figures', '智慧党建APP', 'zhihuidangjianapp', '智慧党建APP'],
    ['Han characters among the letters', '三定标三找差三必见', '三dingbiao', '三定标'],
    ['v for ü', '绿化条例', 'lvhua', '绿化'],
    ['u for ü', '绿化条例', 'luhua', '绿化'],
  ])('%s', async (_, title, typed, found) => {
    expect(await answering(title, typed)).toBe(found);
  });

  test.each([
    ['重大任务', 'zhongda', 'chongda'],
    ['重复建设', 'chongfu', 'zhongfu'],
    ['银行管理', 'yinhang', 'yinxing'],
    ['行政许可', 'xingzheng', 'hangzheng'],
    ['著作权', 'zhuzuoquan', 'zhezuoquan'],
  ])('%s: the reading that it has here, and no other', async (title, right, wrong) => {
    expect(await answering(title, right)).toBeDefined();
    expect(await answering(title, wrong)).toBeUndefined();
  });
});

test.each(['sdx', 'sandingbiaox', 'biaoding', 'wucha'])('%s is not 三定标', async (typed) => {
  expect(await answering('三定标', typed)).toBeUndefined();
});

test('a page by full pinyin comes before one by initials', async () => {
  const { search } = await memoryIndex([pageOf('/a/', '三定标')]);
  const score = async (typed: string): Promise<number> => (await search(typed)).results[0]?.score ?? 0;
  expect(await score('sandingbiao')).toBeGreaterThan(await score('sandb'));
  expect(await score('sandb')).toBeGreaterThan(await score('sdb'));
});

test('a heading that many pages have leads to all of them, a title with it first', async () => {
  const pages = Array.from({ length: 50 }, (_, number) => ({
    ...pageOf(`/${number}/`, `第${number}页`),
    sections: [{ title: '总则', blocks: ['文'] }],
  }));
  const { found } = await memoryIndex([...pages, pageOf('/title/', '总则')]);
  const all = await found('zongze');
  expect([all.length, all[0]]).toEqual([51, '/title/']);
});

test('what may be read in many ways is not followed for ever', async () => {
  const { found } = await memoryIndex([pageOf('/a/', '安安安安安安安安安安安安安安安安安安安安安安安')]);
  expect(await found('ananananananananananananananananananx')).toEqual([]);
});
