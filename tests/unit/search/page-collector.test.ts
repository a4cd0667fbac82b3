import { expect, test } from 'vitest';
import { sha256 } from '../../../src/output/release/release.ts';
import { PageCollector, type CollectedPages } from '../../../src/search/index/page-collector.ts';

const page = (title: string, isMarked: boolean): Uint8Array =>
  Buffer.from(`<main${isMarked ? ' data-pagefind-body' : ''}><h1>${title}</h1><p>${title}的话</p></main>`);
const broken = Buffer.from([0x3c, 0xff]);

async function collect(files: readonly (readonly [string, Uint8Array])[]): Promise<CollectedPages> {
  const collector = new PageCollector({});
  for (const [file, content] of files) await collector.add(file, content, sha256(content));
  return collector.end();
}
const titles = ({ pages }: CollectedPages): (string | undefined)[] => pages.map(({ names }) => names[0]?.text);

test('where no page says what of it is searched, all are', async () => {
  expect(
    titles(
      await collect([
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
] as const)('where one says so, the %s of all, only such pages are', async (_, files) => {
  expect(titles(await collect(files))).toEqual(['甲', '丙']);
});

test('a page that says nothing of its own comes last', async () => {
  const empty = Buffer.from('<main><h1>空</h1></main>');
  expect(
    titles(
      await collect([
        ['a.html', empty],
        ['b.html', page('乙', false)],
      ]),
    ),
  ).toEqual(['乙', '空']);
});

test('a file that cannot be decoded is named, whatever the others say', async () => {
  const collected = await collect([
    ['broken.html', broken],
    ['a.html', page('甲', true)],
  ]);
  expect([titles(collected), collected.unread]).toEqual([
    ['甲'],
    [{ file: 'broken.html', reason: '内容不是 utf-8 编码，请另存为 UTF-8' }],
  ]);
});
