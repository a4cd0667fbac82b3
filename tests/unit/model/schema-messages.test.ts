import { describe, expect, test } from 'vitest';
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

describe('of a form', () => {
  const field = { name: '甲', hint: '乙' };
  const ofForm = (more: object): string[] =>
    messages('templates', { ...base, description: '乙', steps: ['a'], fields: [field], ...more });

  test.each<[string, object, string]>([
    [
      'a choice without options',
      { fields: [{ ...field, kind: '选项' }] },
      'fields.0.kind 「甲」要选，还没有写 options：可选的值',
    ],
    [
      'options without a choice',
      { fields: [{ ...field, options: ['一', '二'] }] },
      'fields.0.options 「甲」写了 options，kind 却是「短文」。请改成 kind: 选项，或删去 options',
    ],
    [
      'an option twice',
      { fields: [{ ...field, kind: '选项', options: ['一', '一'] }] },
      'fields.0.options 「甲」的 options 里有两个一样的值',
    ],
    [
      'an option with a comma, at which Excel would divide it',
      { fields: [{ ...field, kind: '选项', options: ['一,二', '三'] }] },
      'fields.0.options.0 选项里不能有英文逗号和英文引号，请用中文的“，”和“”',
    ],
    [
      'options that Excel does not take together',
      { fields: [{ ...field, kind: '选项', options: ['一'.repeat(200), '二'.repeat(100)] }] },
      'fields.0.options 「甲」的 options 合起来超过 255 个字，请写短一些',
    ],
    ['a file twice', { forms: ['docx', 'docx'] }, 'forms forms 里有一种写了两遍'],
    ['a field twice', { fields: [field, field] }, 'fields 有两个栏目的名称一样'],
    [
      'a workbook of what has no rows',
      { forms: ['xlsx'] },
      'forms 只有逐行填的表能做成 xlsx。请写 rows: 行数，或从 forms 里删去 xlsx',
    ],
    [
      'a place where there are no rows',
      { fields: [{ ...field, place: '表头' }] },
      'fields.0.place 「甲」写了 place，这张表却不是逐行填的。请写 rows: 行数，或删去 place',
    ],
    [
      'rows without a column',
      { rows: 3, fields: [{ ...field, place: '表头' }] },
      'rows 写了 rows，却没有逐行填的栏目。请删去 rows，或改栏目的 place',
    ],
    [
      'more columns than a page has room for',
      { rows: 3, fields: Array.from({ length: 13 }, (_, index) => ({ ...field, name: String(index) })) },
      'fields 逐行填的栏目有 13 个，一页放不下。最多 12 个，其余的用 place: 表头 或 表尾',
    ],
    [
      'more rows than a page has room for',
      { rows: 11, fields: [field, { ...field, name: '丙', place: '表尾' }] },
      'rows 横向的一页放不下 11 行，这张表最多 10 行。请改小 rows，不够时另印一张',
    ],
  ])('%s is named', (_, more, message) => {
    expect(ofForm(more)).toEqual([message]);
  });

  test('as many rows as a page has room for are allowed, more of them upright', () => {
    expect(ofForm({ rows: 12 })).toEqual([]);
    expect(ofForm({ rows: 20, orientation: '纵向' })).toEqual([]);
    expect(ofForm({ rows: 21, orientation: '纵向' })).toHaveLength(1);
  });
});

test('all mistakes of a frontmatter are named at once', () => {
  expect(messages('pages', { titel: '甲', updated: 'x' })).toHaveLength(4);
});

test('a date that YAML read as one is taken as written', () => {
  expect(collections.pages.schema.parse({ ...base, description: '乙', updated: new Date('2026-03-02') }).updated).toBe(
    '2026-03-02',
  );
});
