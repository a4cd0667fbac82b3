import { expect, test } from 'vitest';
import { collections, type Collection } from '../../../src/model/collections.ts';

const base = { title: '甲', updated: '2026-03-02' };

/** Messages for a frontmatter, each with the path of its field. */
function messages(collection: Collection, frontmatter: unknown): string[] {
  return (collections[collection].schema.safeParse(frontmatter).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );
}

test.each<[string, Collection, unknown, string[]]>([
  ['a missing field', 'pages', base, ['description 缺少必填字段「description」，应写文字']],
  ['an empty field', 'pages', { ...base, description: null }, ['description 字段「description」是空的，应写文字']],
  ['an empty text', 'pages', { ...base, description: ' ' }, ['description 不能为空']],
  [
    'a number for a text',
    'pages',
    { ...base, description: 5 },
    ['description 字段「description」应写文字，这里写的是「5」'],
  ],
  [
    'a text for a list',
    'pages',
    { ...base, description: '乙', aliases: '丙' },
    ['aliases 字段「aliases」应写列表，这里写的是「丙」'],
  ],
  [
    'a value out of a choice',
    'glossary',
    { ...base, definition: '乙', definedBy: '读者', from: 'a 1/1' },
    ['definedBy 字段「definedBy」不能写「读者」，可写：来源、编者'],
  ],
  [
    'fields or a list in the place of a text',
    'pages',
    { ...base, title: { a: 1 }, description: ['一'] },
    ['title 字段「title」应写文字，这里写的是一组字段', 'description 字段「description」应写文字，这里写的是一个列表'],
  ],
  [
    'a definition that a source gives, without its place',
    'glossary',
    { ...base, definition: '乙', definedBy: '来源' },
    ['from 释义来自来源的，要写出处，如：two-write-ups 1/2'],
  ],
  [
    'a wrong item',
    'pages',
    { ...base, description: '乙', aliases: ['丙', 5] },
    ['aliases.1 字段「aliases 第 2 项」应写文字，这里写的是「5」'],
  ],
  [
    'a missing choice',
    'glossary',
    { ...base, definition: '乙', from: 'a 1/1' },
    ['definedBy 缺少必填字段「definedBy」，可写：来源、编者'],
  ],
  [
    'an unknown field',
    'pages',
    { ...base, description: '乙', layout: 'x' },
    [' 没有名为「layout」的字段，请改名或删去'],
  ],
  [
    'a wrong date',
    'pages',
    { title: '甲', updated: '3月2日', description: '乙' },
    ['updated 请写成年-月-日，如：2026-03-02'],
  ],
  [
    'a wrong slug',
    'pages',
    { ...base, description: '乙', formerSlugs: ['甲'] },
    ['formerSlugs.0 只能用小写字母、数字和连字符，如：wu-cha'],
  ],
  [
    'a list that is too short',
    'templates',
    { ...base, description: '乙', steps: [], fields: [{ name: '丙', hint: '丁' }] },
    ['steps 字段「steps」太少，至少 1'],
  ],
  [
    'a number below its least',
    'steps',
    { ...base, description: '乙', order: 0, task: '丙' },
    ['order 字段「order」太少，至少 1'],
  ],
  [
    'a part with nothing in it',
    'methods',
    { ...base, description: '乙', kind: '做法', parts: [{ name: '三步走' }], from: 'a 1/1' },
    [
      'parts.0 「三步走」要在 items（逐项列出）、method（本身是另一个方法）、itemsUnknown: true（来源未列出）中写一个且只写一个，这里写了 0 个',
    ],
  ],
])('%s is named in Chinese with a suggested fix', (_, collection, frontmatter, expected) => {
  expect(messages(collection, frontmatter)).toEqual(expected);
});

test('all mistakes of a frontmatter are named at once', () => {
  expect(messages('pages', { titel: '甲', updated: 'x' })).toHaveLength(4);
});

test('a date that YAML read as one is taken as written', () => {
  expect(collections.pages.schema.parse({ ...base, description: '乙', updated: new Date('2026-03-02') }).updated).toBe(
    '2026-03-02',
  );
});
