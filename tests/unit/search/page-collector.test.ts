import { expect, test } from 'vitest';
import { PageCollector } from '../../../src/search/index/page-collector.ts';

const page = (title: string, isMarked: boolean): Uint8Array =>
  Buffer.from(`<main${isMarked ? ' data-pagefind-body' : ''}><h1>${title}</h1><p>${title}的话</p></main>`);
const broken = Buffer.from([0x3c, 0xff]);

function collect(files: readonly (readonly [string, Uint8Array])[]): PageCollector {
  const collector = new PageCollector();
  for (const [file, content] of files) collector.add(file, content);
  return collector;
}
const titles = (collector: PageCollector): string[] => collector.pages.map(({ title }) => title);

test('where no page says what of it is searched, all are', () => {
  expect(
    titles(
      collect([
        ['a.html', page('甲', false)],
        ['b.html', page('乙', false)],
      ]),
    ),
  ).toEqual(['甲', '乙']);
});

test.each([
  [
    'first',
    [
      ['a.html', page('甲', true)],
      ['b.html', page('乙', false)],
      ['c.html', page('丙', true)],
    ],
  ],
  [
    'later',
    [
      ['b.html', page('乙', false)],
      ['a.html', page('甲', true)],
      ['c.html', page('丙', true)],
    ],
  ],
] as const)('where one says so, the %s of all, only such pages are', (_, files) => {
  expect(titles(collect(files))).toEqual(['甲', '丙']);
});

test('a page that says nothing of its own comes last', () => {
  const empty = Buffer.from('<main><h1>空</h1></main>');
  expect(
    titles(
      collect([
        ['a.html', empty],
        ['b.html', page('乙', false)],
      ]),
    ),
  ).toEqual(['乙', '空']);
});

test('a file that cannot be decoded is named, whatever the others say', () => {
  const collector = collect([
    ['broken.html', broken],
    ['a.html', page('甲', true)],
  ]);
  expect([titles(collector), collector.unread]).toEqual([
    ['甲'],
    [{ file: 'broken.html', reason: '内容不是 utf-8 编码，请另存为 UTF-8' }],
  ]);
});
