import { parseFrontmatter } from 'astro/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignOffset } from '../../../src/markdown/align.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { decodeText } from '../../../src/markdown/decode.ts';
import { blankFrontmatter, splitFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { parseMdx } from '../../../src/markdown/parse-mdx.ts';
import { positionsIn } from '../../../src/markdown/text-positions.ts';
import { readYaml } from '../../../src/markdown/yaml-record.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

describe('frontmatter', () => {
  test.each([
    ['---\na: 1\n---\n正文', 'a: 1\n', '正文'],
    ['---\r\na: 1\r\n---\r\n正文', 'a: 1\r\n', '正文'],
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['---\n---\n正文\n---\n', '', '正文\n---\n'],
    ['---\na: "---"\n---  \n', 'a: "---"\n', ''],
  ])('%j', (text, yaml, body) => {
    const split = splitFrontmatter(text);
    expect(split.missing).toBeUndefined();
    expect(split.yaml).toBe(yaml);
    expect(text.slice(split.yamlOffset, split.yamlOffset + yaml.length)).toBe(yaml);
    expect(text.slice(split.bodyOffset)).toBe(body);
  });

  test('a file without fences has none', () => {
    expect(splitFrontmatter('正文').missing).toBe('opening');
    expect(splitFrontmatter('\n---\na: 1\n---\n').missing).toBe('opening');
    expect(splitFrontmatter('---\na: 1\n').missing).toBe('closing');
  });

  test('blanking keeps every line and column of the body', () => {
    const text = '---\r\na: 字\r\n---\r\n正文';
    const blank = blankFrontmatter(text, splitFrontmatter(text).bodyOffset);
    expect(blank).toBe('   \r\n    \r\n   \r\n正文');
  });

  test('a byte order mark is no part of the text', () => {
    expect(decodeText('\uFEFF---\n').text).toBe('---\n');
    expect(decodeText(Buffer.from('\uFEFF---\n')).text).toBe('---\n');
  });
});

test('places count lines and columns from one', () => {
  const positionAt = positionsIn('甲乙\n\n丙');
  expect([0, 1, 2, 3, 4].map(positionAt)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
  ]);
});

describe('places in YAML', () => {
  const yaml =
    'title: 甲\nparts:\n  - name: "三\\"步"\n    items: [a, bb]\n  - name: >-\n      折行\n      文字\nempty:\n';
  const record = readYaml(yaml, 100);
  const at = (offset: number): string => yaml.slice(offset - 100).split('\n')[0] ?? '';

  test('keys and values', () => {
    expect(at(record.keyOffset(['parts']))).toBe('parts:');
    expect(at(record.keyOffset(['parts', 0]))).toBe('name: "三\\"步"');
    expect(at(record.valueOffset(['parts', 0, 'items', 1]))).toBe('bb]');
    expect(at(record.valueOffset(['title']))).toBe('甲');
  });

  test('a missing key is placed at what should hold it', () => {
    expect(at(record.valueOffset(['parts', 1, 'from']))).toBe('name: >-');
    expect(at(record.valueOffset(['from']))).toBe('title: 甲');
    expect(at(record.valueOffset(['parts', 9, 'name']))).toBe('parts:');
  });

  test('a list item that the author wrote as a single text is placed at the text', () => {
    expect(at(record.valueOffset(['title', 0]))).toBe('甲');
  });

  test('characters inside quoted and folded texts', () => {
    expect(at(record.textOffset(['parts', 0, 'name'], 2))).toBe('步"');
    expect(at(record.textOffset(['parts', 1, 'name'], 3))).toBe('文字');
    expect(record.value).toMatchObject({ parts: [{ name: '三"步' }, { name: '折行 文字' }] });
  });

  test('a line that cannot be read is reported once, without the lines below it', () => {
    expect(readYaml('a: 1\nunit\n  name: b\n  kind: c\nd: {x}y\n', 0).problems).toEqual([
      { offset: 5, message: '这一行没有写成「字段名: 内容」。冒号要用半角，后面空一格' },
      { offset: 36, message: '这里的写法读不懂。以 { [ * & ! % @ ` 等符号开头的文字，请用引号括起来' },
    ]);
  });

  test.each([
    'a: 2019-02-27',
    'a: "2019-02-27"',
    'a: 2月27日',
    'a: yes',
    'a: 014',
    'a: 1_000',
    'a: ~',
    'a: 1:30',
    'a: [x, {b: c}]',
    'a: >-\n  甲\n  乙',
    'a: |\n  甲\n  乙',
    'b: &x {c: 1}\na:\n  <<: *x',
    'a: 甲 # 注',
    "a: '甲''乙'",
    'a: "\\u7532"',
    'a: {b}',
  ])('means to the checks what it means to the build: %j', (text) => {
    expect(readYaml(text, 0).value).toEqual(parseFrontmatter(`---\n${text}\n---\n`).frontmatter);
  });

  test('an alias without an anchor is a problem, not a crash', () => {
    expect(readYaml('a: *b\n', 0).problems).toHaveLength(1);
    expect(readYaml('a: **重点**\n', 0).problems).toHaveLength(1);
  });
});

test('an index of a decoded text finds the same character in its source', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '1', '，') }), fc.nat(), (text, seed) => {
      fc.pre(text.length > 0);
      const index = seed % text.length;
      const source = `"${text}"`;
      expect(source[alignOffset(source, text, index)]).toBe(text[index]);
      expect(alignOffset(source, text, index)).toBe(index + 1);
    }),
  );
});

describe('MDX that cannot be read', () => {
  const offsets = (text: string): number[] =>
    parseMdx(text)
      .problems.map(({ offset }) => offset)
      .sort((a, b) => a - b);

  test.each([
    ['人数<5', [2]],
    ['集合{甲，乙}和{丙', [2, 8]],
    ['前{后，{x} 再 <3', [1, 10]],
    ['<A>\n\n<B>\n\n字\n\n</A>', [5]],
    ['<A>\n\n</B>', [0, 5]],
    ['<Metric id="a />\n\n<Term id="x" />\n\n<Term id="y" />', [0]],
    ['段<Term id="x">字\n\n另一段</Term>', [1, 20]],
    ['| 甲 |\n|---|\n| {a |', [14]],
    ['```\n{ <\n```\n\n{', [13]],
    ['`{` 和 `<` 和 a < b 和 }', []],
  ])('%j', (text, expected) => {
    expect(offsets(text)).toEqual(expected);
  });

  test('the rest of the body is read all the same', () => {
    const { tree } = parseMdx('{坏\n\n## 好');
    expect(tree.children.at(-1)).toMatchObject({ type: 'heading' });
  });

  test('no text makes the reader hang or crash', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '/',
      '"',
      '=',
      '甲',
      'a',
      ' ',
      '\n',
      '\n\n',
      '<A>',
      '</A>',
      '<!--',
      'import ',
      '`',
      '*',
      '- ',
      '| ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const { problems } = parseMdx(text);
        for (const { offset } of problems) expect(offset).toBeLessThanOrEqual(text.length);
        expect(new Set(problems.map(({ offset, message }) => `${offset} ${message}`)).size).toBe(problems.length);
      }),
      { numRuns: fuzzRuns(150) },
    );
  });
});

test('a document keeps the lines and columns of its file', () => {
  const document = readDocument('content/pages/a.mdx', 'pages', '---\ntitle: 甲\n---\n\n## 乙\n\n共**1**7名\n第二行\n');
  expect(document).toMatchObject({
    id: 'a',
    collection: 'pages',
    body: '\n## 乙\n\n共**1**7名\n第二行\n',
    bodyLine: 4,
    data: undefined,
  });
  expect(document.headings[0]).toMatchObject({ id: '乙', depth: 2 });
  expect(document.headings[0]?.node.position?.start).toMatchObject({ line: 5, column: 1 });
  const [, paragraph] = document.prose;
  expect(paragraph?.text).toBe('共17名\n第二行');
  expect(document.positionAt(paragraph?.offsetOf(2) ?? 0)).toEqual({ line: 7, column: 7 });
  expect(document.positionAt(paragraph?.offsetOf(5) ?? 0)).toEqual({ line: 8, column: 1 });
});
