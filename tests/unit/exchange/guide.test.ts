import { expect, test } from 'vitest';
import { guideFiles, guideGroups, type PageGroup } from '../../../src/exchange/llms.ts';
import { mapCollections } from '../../../src/model/collections.ts';
import { madeCase, madeLists, madeMethod, madeStep, madeTemplate } from '../../made-library.ts';

const words = {
  title: '库',
  description: '一\n句话。',
  lists: mapCollections((name) => `about ${name}`),
  more: '其他',
  span: (first: string, last: string) => `${first}…${last}`,
  amount: (pages: number) => `${pages}`,
};
const url = (address: string): string => `https://example.org${address}`;
const files = (groups: readonly PageGroup[]): Map<string, string> =>
  new Map([...guideFiles(groups, words, url)].map(({ path, content }) => [path, content]));
const linksIn = (text = ''): string[] => [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);

test('the guide lists the pages of each collection with a line about each, and the lists whose entries have none', () => {
  const lists = madeLists({
    cases: [madeCase('old', {}), madeCase('new', { description: '征集意见' })],
    methods: [madeMethod('five')],
    steps: [madeStep('ask', 1)],
    templates: [madeTemplate('form', ['ask'])],
  });
  const groups = guideGroups(lists, words, (address) => address);
  expect(groups.map(({ title }) => title)).toEqual(['案例', '方法', '环节', '表单', '其他']);
  expect(groups.flatMap(({ pages }) => pages.map((page) => `${page.url} ${page.description}`))).toEqual([
    '/cases/old/index.md a',
    '/cases/new/index.md 征集意见',
    '/methods/five/index.md five description',
    '/steps/ask/index.md ask task',
    '/templates/form/index.md form description',
    '/problems/index.md about problems',
    '/glossary/index.md about glossary',
    '/sources/index.md about sources',
  ]);
});

const page = (key: string) => ({ key, title: `[${key}]`, description: 'b\nc', url: `/${key}/index.md` });

test('the guide has the title, the summary and a link for each page, each on one line, and no heading without pages', () => {
  const groups = [
    { name: 'cases', title: '案例', pages: [] },
    { name: 'methods', title: '方法', pages: [page('a')] },
  ];
  expect(files(groups)).toEqual(
    new Map([['llms.txt', '# 库\n\n> 一 句话。\n\n## 方法\n\n- [\\[a\\]](/a/index.md): b c\n']]),
  );
});

test.each([1_000, 100_000])('of %i pages the guide has lists in files of their own, all within 100 KB', (count) => {
  const pages = Array.from({ length: count }, (_, index) => page(`case-${index}`));
  const made = files(
    ['a', 'b', 'c', 'd'].map((name) => ({ name, title: name, pages: name === 'a' ? pages : pages.slice(0, 600) })),
  );
  expect(Math.max(...[...made.values()].map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(100_200);
  expect(Buffer.byteLength(made.get('llms.txt') ?? '')).toBeLessThan(100_000);
  // Every page is reached over lists, and once only.
  const reached: string[] = [];
  const waiting = linksIn(made.get('llms.txt'));
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    if (link.startsWith('/')) reached.push(link);
    else waiting.push(...linksIn(made.get(link.slice('https://example.org/'.length))));
  }
  expect(reached.length).toBe(count + 3 * 600);
  expect(new Set(reached).size).toBe(count);
});

test('a list of its own says which pages it has, and the guide how many', () => {
  const made = files([
    { name: 'cases', title: '案例', pages: Array.from({ length: 1_000 }, (_, index) => page(`${index}`)) },
  ]);
  const [line = ''] = /- .*cases-from-0\.txt.*/u.exec(made.get('llms.txt') ?? '') ?? [];
  const list = made.get('llms/cases-from-0.txt') ?? '';
  const links = linksIn(list);
  expect(list.startsWith('# 库：案例\n\n- [\\[0\\]](/0/index.md): b c\n')).toBe(true);
  expect(line).toBe(
    `- [\\[0\\]…\\[${links.length - 1}\\]](https://example.org/llms/cases-from-0.txt): ${links.length}`,
  );
});

test('a single page with much to say stays in the guide', () => {
  const long = { ...page('a'), description: '长'.repeat(10_000) };
  expect([...(files([{ name: 'cases', title: '案例', pages: [long] }]).get('llms.txt') ?? '')].length).toBeGreaterThan(
    10_000,
  );
});
