import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageDocument } from '../../../../src/search/index/page-document.ts';
import { integer, randomFrom } from '../../../../bench/search/random.ts';
import { hostileQueries } from '../../../hostile-queries.ts';
import { memoryIndex, pageOf } from '../memory-index.ts';
import { fuzzRuns } from '../../../fuzz-runs.ts';
import { growth } from '../../../growth.ts';

const page = (url: string, title: string, rest: Partial<PageDocument> = {}): PageDocument => ({
  ...pageOf(url, title),
  ...rest,
});
const section = (title: string, ...blocks: string[]): PageDocument['sections'][number] => ({
  id: title,
  title,
  blocks,
});

describe('a row of characters', () => {
  test('is found whatever stands between: quotation marks, commas, full stops, spaces', async () => {
    const { found } = await memoryIndex([pageOf('/a/', '甲', '坚持“三找差”问题导向。改革创新、奋发有为')]);
    for (const query of ['三找差问题', '导向改革', '“三找差”，问题', '创新 奋发', '改革创新奋发有为'])
      expect(await found(query), query).toEqual(['/a/']);
  });

  test('does not reach across two blocks or sections', async () => {
    const { search } = await memoryIndex([page('/a/', '甲', { sections: [section('对标', '找差', '距离')] })]);
    expect(await search('找差距离')).toMatchObject({ results: [{ phrase: false }] });
    expect(await search('对标找差')).toMatchObject({ results: [{ phrase: false }] });
  });

  test('may begin and end in the middle of a word of letters or digits', async () => {
    const { found } = await memoryIndex([
      pageOf('/a/', '甲', '1985年建厂，使用APP学习'),
      pageOf('/b/', '乙', '85年'),
      pageOf('/c/', '丙', '差'),
    ]);
    expect((await found('85年')).sort()).toEqual(['/a/', '/b/']);
    expect(await found('PP学')).toEqual(['/a/']);
    expect(await found('用A')).toEqual(['/a/']);
    expect(await found('98')).toEqual(['/a/']);
  });

  test('of one character finds every page that has it', async () => {
    const { found } = await memoryIndex([
      pageOf('/a/', '甲', '找差'),
      pageOf('/b/', '乙', '差距'),
      pageOf('/c/', '丙', '差APP'),
      pageOf('/d/', '丁', '对标'),
    ]);
    expect((await found('差')).sort()).toEqual(['/a/', '/b/', '/c/']);
  });

  const characters = fc.constantFrom(
    ...'三找差定标必见问题“”，。、 \n',
    'APP',
    '27',
    '月',
    '\u200b',
    '５',
    'é',
    '𠮷',
    '😀',
  );
  const block = fc.array(characters, { minLength: 4, maxLength: 30 }).map((parts) => parts.join(''));

  test('of any 2 to 8 characters of a block finds its page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.integer({ min: 2, max: 8 }),
        async (blocks, seed, length) => {
          const { found } = await memoryIndex([pageOf('/other/', '别页', '三找差'), pageOf('/a/', '甲', ...blocks)]);
          const text = [...(blocks[seed % blocks.length] ?? '')];
          const from = seed % Math.max(1, text.length - length);
          const cut = text.slice(from, from + length).join('');
          if (/[\p{L}\p{N}]/u.test(cut)) expect(await found(cut), JSON.stringify(cut)).toContain('/a/');
        },
      ),
      { numRuns: fuzzRuns(300) },
    );
  });
});

describe('the order of results', () => {
  test('is title, alias, heading, text', async () => {
    const { found } = await memoryIndex([
      pageOf('/text/', '甲', '谈五查'),
      page('/heading/', '乙', { sections: [section('五查做法', '文')] }),
      page('/alias/', '丙', { aliases: ['五查法'] }),
      pageOf('/title/', '五查之路'),
    ]);
    expect(await found('五查')).toEqual(['/title/', '/alias/', '/heading/', '/text/']);
  });

  test('puts the name that is the query before the name that has it', async () => {
    const { found } = await memoryIndex([
      pageOf('/a/', '五查之路'),
      pageOf('/b/', '“五查”'),
      page('/c/', '丙', { sections: [section('五查做法')] }),
      page('/d/', '丁', { sections: [section('五查')] }),
    ]);
    expect(await found('五查')).toEqual(['/b/', '/d/', '/a/', '/c/']);
  });

  test('puts the shorter of two names that have the query first', async () => {
    const { found } = await memoryIndex([pageOf('/long/', '五查五争当一承诺实施办法'), pageOf('/short/', '五查办法')]);
    expect(await found('五查')).toEqual(['/short/', '/long/']);
  });

  test('puts a page that says it without punctuation in between before pages that do not', async () => {
    const { found } = await memoryIndex([
      pageOf('/clauses/', '甲', '应当及时、公开地办理，及时，公开'),
      pageOf('/end/', '乙', '应当及时公开，不得拖延'),
      pageOf('/quotes/', '丙', '应当“及时”公开地办理'),
      pageOf('/latin/', '丁', '用APP。及时公开'),
    ]);
    expect(await found('及时公开')).toEqual(['/end/', '/quotes/', '/latin/', '/clauses/']);
    expect(await found('时公开')).toEqual(['/end/', '/quotes/', '/latin/', '/clauses/']);
  });

  test('puts a page that says it itself before one that only repeats it', async () => {
    const page = pageOf('/repeats/', '甲', '别的话');
    const [section] = page.sections;
    if (section) section.repeats = ['征求意见'];
    const { found } = await memoryIndex([page, pageOf('/says/', '乙', '征求意见')]);
    expect(await found('征求意见')).toEqual(['/says/', '/repeats/']);
  });

  test('puts a word of letters before words that it is only part of', async () => {
    const { found } = await memoryIndex([
      pageOf('/in-text-of-more/', '甲', '用 apple'),
      pageOf('/in-text/', '乙', '用 app'),
      pageOf('/more/', 'APPLE'),
      pageOf('/word/', 'APP'),
      pageOf('/end/', 'WebApp'),
    ]);
    expect(await found('app')).toEqual(['/word/', '/more/', '/end/', '/in-text/', '/in-text-of-more/']);
    const names = await memoryIndex([pageOf('/more/', '智慧 APPLE'), pageOf('/word/', '智慧 APP')]);
    expect(await names.found('智慧app')).toEqual(['/word/', '/more/']);
  });

  test('puts words in one section before words scattered over the page, however near', async () => {
    const far = `列席${'，中间说了别的事'.repeat(30)}，表决`;
    const { found } = await memoryIndex([
      page('/scattered/', '甲', { sections: [section('一', '列席'), section('二', '表决')] }),
      page('/together/', '乙', { sections: [section('一', far)] }),
      page('/near/', '丙', { sections: [section('一', '列席的人不表决')] }),
    ]);
    expect(await found('表决 列席')).toEqual(['/near/', '/together/', '/scattered/']);
  });

  test('breaks ties by the order of the index', async () => {
    const { found } = await memoryIndex(['/c/', '/a/', '/b/'].map((url) => pageOf(url, '甲', '谈五查')));
    expect(await found('五查')).toEqual(['/c/', '/a/', '/b/']);
  });

  test('has pages with the words after those that say them in a row', async () => {
    const { found } = await memoryIndex([
      pageOf('/apart/', '甲', '先表决，后列席'),
      pageOf('/row/', '乙', '列席，表决'),
    ]);
    expect(await found('列席 表决')).toEqual(['/row/', '/apart/']);
  });
});

describe('an honest answer', () => {
  const pages = [pageOf('/a/', '甲', '列席的人不表决'), pageOf('/b/', '乙', '征求意见，方式多样')];

  test('names what stands nowhere and finds the rest', async () => {
    const { search } = await memoryIndex(pages);
    expect(await search('列席 宇宙飞船')).toMatchObject({
      missing: ['宇宙飞船'],
      relaxed: true,
      total: 1,
      results: [{ url: '/a/' }],
    });
    expect(await search('宇宙飞船')).toMatchObject({ missing: ['宇宙飞船'], total: 0 });
  });

  test('says for each page what it lacks, when no page has all', async () => {
    const { search } = await memoryIndex(pages);
    const { relaxed, missing, results } = await search('列席 方式');
    expect([relaxed, missing]).toEqual([true, []]);
    expect(results.map(({ url, missing: lacks }) => [url, lacks])).toEqual([
      ['/a/', ['方式']],
      ['/b/', ['列席']],
    ]);
  });

  test('words what is missing as it was typed', async () => {
    const { search } = await memoryIndex(pages);
    expect((await search('列席 ＡＰＰ')).missing).toEqual(['ＡＰＰ']);
  });

  test('is not relaxed when a page has all words', async () => {
    const { search } = await memoryIndex(pages);
    expect(await search('表决 列席')).toMatchObject({ relaxed: false, missing: [], total: 1 });
  });

  test('takes words apart that were typed together', async () => {
    const { search } = await memoryIndex(pages);
    expect(await search('征求意见方式')).toMatchObject({
      relaxed: false,
      missing: [],
      results: [{ url: '/b/', phrase: true }],
    });
    expect(await search('方式征求意见')).toMatchObject({
      relaxed: false,
      missing: [],
      results: [{ url: '/b/', phrase: false }],
    });
  });

  test('reduces a question to its content words', async () => {
    const { search } = await memoryIndex(pages);
    for (const query of ['怎么征求意见？', '什么是征求意见', '征求意见的方式有哪些']) {
      expect(await search(query), query).toMatchObject({ relaxed: false, missing: [], results: [{ url: '/b/' }] });
    }
  });

  test('to nothing is nothing', async () => {
    const { search } = await memoryIndex(pages);
    for (const query of ['', '  ', '“”，', '\u200b', '😀'])
      expect(await search(query)).toMatchObject({ total: 0, results: [], missing: [], relaxed: false });
  });
});

describe('traditional characters', () => {
  test('in a query find simplified text, and the other way round', async () => {
    const { search } = await memoryIndex([pageOf('/jian/', '甲', '征求意见'), pageOf('/fan/', '乙', '徵求意見')]);
    for (const query of ['征求意见', '徵求意見']) {
      const { results } = await search(query);
      expect(
        results.map(({ url }) => url),
        query,
      ).toEqual(['/jian/', '/fan/']);
      expect(results.map(({ excerptMarks }) => excerptMarks)).toEqual([[[0, 4]], [[0, 4]]]);
    }
  });
});

describe('pinyin', () => {
  const pages = [
    pageOf('/wc/', '词条', '写作 WC 的缩写'),
    pageOf('/wu-cha/', '五查', '查什么'),
    pageOf('/biao/', '五查表', '一张表'),
  ];

  test('finds pages by their names and marks these', async () => {
    const { search } = await memoryIndex(pages);
    const answer = await search('wucha');
    expect(answer).toMatchObject({ byPinyin: true, relaxed: false, missing: [] });
    expect(answer.results.map(({ url, titleMarks }) => [url, titleMarks])).toEqual([
      ['/wu-cha/', [[0, 2]]],
      ['/biao/', [[0, 2]]],
    ]);
  });

  test('may be typed with spaces', async () => {
    const { found } = await memoryIndex(pages);
    expect(await found('wu cha')).toEqual(['/wu-cha/', '/biao/']);
  });

  test('never beats pages that have the letters', async () => {
    const { search, found } = await memoryIndex(pages);
    expect(await found('wc')).toEqual(['/wc/', '/wu-cha/', '/biao/']);
    expect((await search('wc')).byPinyin).toBe(false);
  });

  test('is not tried for capitals that stand on a page', async () => {
    const { found, read, reader } = await memoryIndex(pages);
    expect(await found('WC')).toEqual(['/wc/']);
    expect(read).not.toContain(reader.manifest.tables.homophones);
  });
});

describe('a suggestion', () => {
  const pages = [pageOf('/wu-zheng-dang/', '五争当', '争当先锋'), pageOf('/a/', '甲', '挣当日的钱', '五个人')];

  test('names what was probably meant when no page says the query', async () => {
    const { search } = await memoryIndex(pages);
    expect((await search('五挣当')).suggestion).toBe('五争当');
    expect((await search('什么是五挣当？')).suggestion).toBe('五争当');
  });

  test('leaves the other words of the query as they are', async () => {
    const { search } = await memoryIndex(pages);
    expect((await search('先锋 五挣当')).suggestion).toBe('先锋 五争当');
  });

  test.each([
    ['a homophone', '五挣当', '五争当'],
    ['another wrong character at an end', '五争挡', '五争当'],
    ['another wrong character in the middle', '五山当', '五争当'],
    ['homophones for every character', '武茶', '五查'],
    ['a wrong character in part of a name', '三定标三找茶', '三定标三找差'],
    ['a missing character', '三定三找差三必见', '三定标三找差三必见'],
    ['a character too many', '三定标的三找差三必见', '三定标三找差三必见'],
    ['two characters in each other’s place', '三标定三找差三必见', '三定标三找差三必见'],
    ['two characters of four in each other’s place', '民测主评', '民主测评'],
    ['two wrong characters in a long name', '三定标三找叉三必建', '三定标三找差三必见'],
    ['a slip in a heading far down the page', '民主测凭的做法', '民主测评的做法'],
    ['a slip in another name', '五步走发', '五步走法'],
  ])('mends %s', async (_, typed, meant) => {
    const { search } = await memoryIndex([
      page('/a/', '三定标三找差三必见', { aliases: ['五步走法'] }),
      pageOf('/b/', '五查'),
      pageOf('/c/', '五争当'),
      page('/d/', '丁', { sections: [section('一', '甲'.repeat(300), '乙'), section('民主测评的做法', '文')] }),
    ]);
    expect((await search(typed)).suggestion).toBe(meant);
  });

  test.each(['五争当', '挣当日', '宇宙飞船'])('is not made for %s', async (query) => {
    const { search } = await memoryIndex(pages);
    expect(await search(query)).not.toHaveProperty('suggestion');
  });
});

describe('filters', () => {
  const filtered = (url: string, type: string, ...steps: string[]): PageDocument => ({
    ...pageOf(url, '题', '谈五查'),
    filters: { 类型: [type], 环节: steps },
  });
  const pages = [filtered('/a/', '案例', '对标找差', '谈心谈话'), filtered('/b/', '方法', '对标找差')];

  test('keep to the pages that have every chosen value', async () => {
    const { search } = await memoryIndex(pages);
    expect(
      (await search('五查', { filters: { 类型: '方法', 环节: '对标找差' } })).results.map(({ url }) => url),
    ).toEqual(['/b/']);
    expect(await search('五查', { filters: { 类型: '方法', 环节: '谈心谈话' } })).toMatchObject({ total: 0 });
    expect(await search('五查', { filters: { 没有: '的' } })).toMatchObject({ total: 0 });
  });

  test('without a query find every page that has them', async () => {
    const { search } = await memoryIndex(pages);
    const answer = await search(null, { filters: { 环节: '对标找差' } });
    expect(answer).toMatchObject({ total: 2, missing: [], relaxed: false, filters: { 类型: { 案例: 1, 方法: 1 } } });
    expect(answer.results.map(({ url, excerpt }) => [url, excerpt])).toEqual([
      ['/a/', '谈五查'],
      ['/b/', '谈五查'],
    ]);
    expect(await search('')).toMatchObject({ total: 0 });
  });

  test('are counted each without its own selection', async () => {
    const { search } = await memoryIndex(pages);
    expect((await search('五查', { filters: { 类型: '方法' } })).filters).toEqual({
      类型: { 案例: 1, 方法: 1 },
      环节: { 对标找差: 1, 谈心谈话: 0 },
    });
  });
});

describe('without a query', () => {
  const pages = Array.from({ length: 70 }, (_, number): PageDocument => ({
    ...pageOf(`/${String(number).padStart(2, '0')}/`, `第${number}页`, '文'),
    filters: { 类型: [number % 2 ? '案例' : '方法'], ...(number % 7 === 0 && { 年份: ['2025', '2026'] }) },
  }));

  test('all pages come in the order of the index, with counts of every value', async () => {
    const { search } = await memoryIndex(pages);
    const { results, total, filters, query } = await search(null, { limit: 3 });
    expect(results.map(({ url, title, excerpt, sections }) => [url, title, excerpt, sections])).toEqual([
      ['/00/', '第0页', '文', []],
      ['/01/', '第1页', '文', []],
      ['/02/', '第2页', '文', []],
    ]);
    expect([query, total, filters]).toEqual(['', 70, { 类型: { 案例: 35, 方法: 35 }, 年份: { 2025: 10, 2026: 10 } }]);
  });

  test('filters keep to the pages that have all chosen values, and count as ever', async () => {
    const { search } = await memoryIndex(pages);
    const { results, total, filters } = await search(null, { filters: { 类型: '案例', 年份: '2026' } });
    expect([total, results[0]?.url, filters]).toEqual([
      5,
      '/07/',
      { 类型: { 案例: 5, 方法: 5 }, 年份: { 2025: 5, 2026: 5 } },
    ]);
    expect((await search(null, { filters: { 类型: '案例', 没有: '的' } })).total).toBe(0);
  });

  test('nothing but the filters and the pages shown is read', async () => {
    const { search, read, reader } = await memoryIndex(pages);
    read.length = 0;
    await search(null, { limit: 0 });
    expect(read).toEqual([reader.manifest.tables.filters]);
    await search(null, { filters: { 类型: '案例' }, limit: 2 });
    // Pages as small as these share a file.
    expect(read.map((file) => file.startsWith('pages/'))).toEqual([false, false, true]);
  });

  test('a newer one ends it', async () => {
    const { search } = await memoryIndex(pages);
    await expect(search(null, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('a result shows as its kind the value of the filter that the index was made for, of no other', async () => {
  const pages = [{ ...pageOf('/a/', '题', '谈五查'), filters: { kind: ['guide'], 类型: ['方法'] } }];
  const kindOf = async (typeFilter?: string): Promise<string | undefined> => {
    const { search } = await memoryIndex(pages, typeFilter === undefined ? {} : { typeFilter });
    return (await search('五查')).results[0]?.type;
  };
  expect(await Promise.all([kindOf('kind'), kindOf('类型'), kindOf('none'), kindOf()])).toEqual([
    'guide',
    '方法',
    undefined,
    undefined,
  ]);
});

describe('what is loaded', () => {
  const pages = Array.from({ length: 300 }, (_, number) =>
    pageOf(
      `/${number}/`,
      `第${number}页`,
      Array.from({ length: 60 }, (__, at) => String.fromCodePoint(0x4e00 + ((number * 61 + at * 97) % 5000))).join(''),
    ),
  );

  test('is only what the query touches, once', async () => {
    const { search, read } = await memoryIndex(pages);
    const query = pages[7]?.sections[0]?.blocks[0]?.slice(10, 14) ?? '';
    read.length = 0;
    expect((await search(query)).results[0]?.url).toBe('/7/');
    expect(read.filter((file) => file.startsWith('words/')).length).toBeLessThanOrEqual(2);
    read.length = 0;
    await search(query);
    expect(read).toEqual([]);
  });

  test('is no page beyond the results asked for', async () => {
    const random = randomFrom('long pages');
    const long = Array.from({ length: 12 }, (_, number) => {
      const text = Array.from({ length: 3000 }, () => String.fromCharCode(0x4e00 + integer(random, 0, 5000)));
      return pageOf(`/${number}/`, `第${number}页`, text.join(''));
    });
    const { search, read } = await memoryIndex(long);
    read.length = 0;
    expect((await search('第', { limit: 3 })).total).toBe(12);
    expect(read.filter((file) => file.startsWith('pages/'))).toHaveLength(3);
  });
});

test('a search ends when it is aborted', async () => {
  const { search } = await memoryIndex([pageOf('/a/', '五查')]);
  const controller = new AbortController();
  const answer = search('五查', { signal: controller.signal });
  controller.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});

test('random queries throw nothing, and none takes the processor time of 5000 others', async () => {
  const { search } = await memoryIndex([
    pageOf('/a/', '三定标三找差三必见', '智慧党建APP 2.0，2月27日“五查”。'),
    pageOf('/b/', '五查', '列席'),
  ]);
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '三定标',
      '五查',
      'APP',
      ' ',
      '\ud800',
      '\udc00',
      '😀',
      '\u0000',
      '<script>',
      '.*+?^${}()|[]\\',
      '"\'`',
      '\u202e',
      '1'.repeat(300),
    ),
  );
  const query = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  const timeOf = async (typed: string): Promise<number> => {
    const start = process.threadCpuUsage();
    await search(typed);
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  };
  const times: [typed: string, time: number][] = [];
  const random = fc.sample(query, { numRuns: fuzzRuns(10_000), seed: 3 });
  for (const typed of [...random, ...hostileQueries(randomFrom('unit'), fuzzRuns(500))])
    times.push([typed, await timeOf(typed)]);
  const most = (5000 * times.reduce((sum, [, time]) => sum + time, 0)) / times.length;
  const slow: string[] = [];
  // Asked again, since the first time may have had to collect garbage.
  for (const [typed, time] of times) if (time > most && (await timeOf(typed)) > most) slow.push(typed.slice(0, 40));
  expect(slow).toEqual([]);
});

test.each(['a', '五', '五查 ', '\ud800', '"', '😀', '\u202e'])(
  'time to search for a row of %j grows with its length only',
  async (piece) => {
    const { search } = await memoryIndex([pageOf('/a/', '五查', '智慧党建APP 2.0')]);
    expect(await growth((length) => search(piece.repeat(length / piece.length)), [12_000, 96_000])).toBeLessThan(20);
  },
);
