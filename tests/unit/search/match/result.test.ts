import { expect, test } from 'vitest';
import type { MarkRange } from '../../../../src/search/answer.ts';
import type { PageRecord } from '../../../../src/search/format/page-file.ts';
import { patternOf } from '../../../../src/search/match/hits.ts';
import { readQuery } from '../../../../src/search/match/query.ts';
import { resultOf } from '../../../../src/search/match/result.ts';

const show = (text = '', marks: readonly MarkRange[] = []): string =>
  [...marks]
    .reverse()
    .reduce((shown, [start, end]) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text);

const page: PageRecord = {
  url: '/methods/a/',
  title: '三定标三找差三必见',
  aliases: ['三定标三找差', '三标法'],
  type: '方法',
  sections: [
    { title: '', blocks: ['开头说到找差。'] },
    { id: 'zuo-fa', title: '做法', blocks: ['先定标。', '再照镜子，查找差距。'] },
    { id: 'jing zi', title: '照镜子', blocks: ['对照检查。'] },
    { id: 'qi-ta', title: '其他', blocks: ['无关内容。'] },
  ],
};
const answer = (query: string) => {
  const { whole, terms } = readQuery(query);
  const result = resultOf(
    page,
    { whole: patternOf(whole.units), words: terms.map(({ units }) => patternOf(units)) },
    '/base/',
  );
  return {
    ...result,
    title: show(result.title, result.titleMarks),
    ...(result.alias !== undefined && { alias: show(result.alias, result.aliasMarks) }),
    excerpt: show(result.excerpt, result.excerptMarks),
    sections: result.sections.map((section) => ({
      url: section.url,
      excerpt: show(section.excerpt, section.excerptMarks),
    })),
  };
};

test('a result leads to the page below the base path', () => {
  expect(answer('找差')).toMatchObject({ url: '/base/methods/a/', type: '方法' });
});

test('the title is the real one, with its hit marked', () => {
  expect(answer('三找差').title).toBe('三定标[三找差]三必见');
});

test('an alias is given when it answers and the title does not', () => {
  expect(answer('三标法').alias).toBe('[三标法]');
  expect(answer('三定标三找差').alias).toBeUndefined();
});

test('sections that say the query come alone, the one whose heading says it first', () => {
  const { sections } = answer('照镜子');
  expect(sections.map(({ url }) => url)).toEqual(['/base/methods/a/#jing%20zi', '/base/methods/a/#zuo-fa']);
  expect(sections.map(({ excerpt }) => excerpt)).toEqual(['对照检查。', '再[照镜子]，查找差距。']);
});

test('without the whole query the section with most of its words comes, and those that add a word', () => {
  expect(answer('镜子 差距').sections.map(({ url }) => url)).toEqual(['/base/methods/a/#zuo-fa']);
  expect(answer('差距 检查').sections.map(({ url }) => url)).toEqual([
    '/base/methods/a/#zuo-fa',
    '/base/methods/a/#jing%20zi',
  ]);
});

test('what stands above the first heading is told under the title', () => {
  const { excerpt, sections } = answer('说到找差');
  expect([excerpt, sections]).toEqual(['开头[说到找差]。', []]);
});

test('a page whose sections say it all has no excerpt of its own', () => {
  expect(answer('照镜子').excerpt).toBe('');
});

test('a page that only its title answers is told by its first words', () => {
  expect(answer('三必见').excerpt).toBe('开头说到找差。');
});

test('a page that only its title answers lists no section', () => {
  expect(answer('三必见').sections).toEqual([]);
});

test('on a page that says the whole query its words elsewhere stay unmarked', () => {
  expect(answer('照镜子，查找').title).toBe('三定标三找差三必见');
  expect(answer('查找差距').title).toBe('三定标三找差三必见');
  expect(answer('找差 检查').title).toBe('三定标三[找差]三必见');
});

test('a page knows whether it says the whole query', () => {
  expect(answer('照镜子').phrase).toBe(true);
  expect(answer('三标法').phrase).toBe(true);
  expect(answer('镜子 定标').phrase).toBe(false);
});
