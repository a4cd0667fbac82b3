import { expect, test } from 'vitest';
import { mammoth } from '../../../packages/import/index.ts';
import { fileName, formFiles } from '../../../src/forms/form-files.ts';
import { formLayout } from '../../../src/forms/form-layout.ts';
import { windowsTroubles } from '../../../src/output/disc/windows-path.ts';
import { outOfOrder, partsOf } from '../office/parts.ts';
import { forms, madeForm } from './form-library.ts';

test.each(forms.map((entry) => [entry.id, entry] as const))('Word reads back the text of %s', async (_, entry) => {
  const document = [...formFiles(entry)].find(({ type }) => type === 'docx');
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(document?.content ?? []) });
  const { data } = entry;
  const lines = value.split('\n').map((line) => line.trim());
  expect(messages).toEqual([]);
  expect(lines).toContain(data.title);
  for (const { name, hint } of data.fields) {
    expect(value).toContain(name);
    expect(value).toContain(hint);
  }
  for (const who of data.signatures) expect(value).toContain(`${who}（签名）：`);
  expect(value).toContain('单位：');
  expect(value).toContain('填表日期：');
});

test('an anonymous form has no place for a signature', async () => {
  const [document] = formFiles(madeForm('a', { signatures: [], fields: [{ name: '甲', hint: '乙' }] }));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.content ?? []) });
  expect(value).not.toContain('签名');
});

test('the fields of the editors are named in the file', async () => {
  const fields = [
    { name: '甲', hint: '一', by: '来源' },
    { name: '乙', hint: '二' },
  ];
  const [document] = formFiles(madeForm('a', { fields }));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.content ?? []) });
  expect(value).toContain('编者拟定的栏目：乙。');
});

test('two tables never touch, or Word would make one of them', () => {
  const documents = forms.flatMap((entry) => [...formFiles(entry)].filter(({ type }) => type === 'docx'));
  const bodies = documents.map(({ content }) => partsOf(content).get('word/document.xml'));
  expect(bodies.length).toBe(forms.length);
  expect(bodies.filter((body) => !body || body.includes('</w:tbl><w:tbl>'))).toEqual([]);
});

test('the same content gives the same bytes, a new day other ones', () => {
  const bytes = (updated: string): Uint8Array[] =>
    [
      ...formFiles(madeForm('a', { updated, forms: ['docx', 'xlsx'], rows: 2, fields: [{ name: '甲', hint: '乙' }] })),
    ].map(({ content }) => content);
  expect(bytes('2026-03-02')).toEqual(bytes('2026-03-02'));
  expect(bytes('2026-03-02')[0]).not.toEqual(bytes('2026-03-03')[0]);
});

test('a form is made as the files that its template names', () => {
  const made = (names: string[]): string[] =>
    [...formFiles(madeForm('a', { forms: names, rows: 2, fields: [{ name: '甲', hint: '乙' }] }))].map(
      ({ path }) => path,
    );
  expect(made(['docx'])).toEqual(['forms/a.docx']);
  expect(made(['docx', 'xlsx'])).toEqual(['forms/a.docx', 'forms/a.xlsx']);
});

test.each(['整改台账', 'a/b\\c:d*e?f"g<h>i|j', 'CON', 'nul.a', 'com1', '点.', '长'.repeat(200), '\u0001'])(
  'Windows can store the form %j',
  (title) => {
    const name = fileName(title, 'docx');
    expect(windowsTroubles([name])).toEqual([]);
    expect(name).toMatch(/.\.docx$/u);
  },
);

test('a list lies and any other form does not, unless its template says so', () => {
  const fields = [{ name: '甲', hint: '乙' }];
  const lies = (more: object): string => formLayout(madeForm('a', { fields, ...more })).orientation;
  expect([lies({}), lies({ rows: 3 })]).toEqual(['portrait', 'landscape']);
  expect([lies({ orientation: '横向' }), lies({ rows: 3, orientation: '纵向' })]).toEqual(['landscape', 'portrait']);
});

test('every sheet has its merged cells inside it and no cell twice', () => {
  for (const entry of forms)
    for (const { type, content } of formFiles(entry)) {
      if (type !== 'xlsx') continue;
      const text = partsOf(content).get('xl/worksheets/sheet1.xml') ?? '';
      expect(outOfOrder(text, { row: 'c' })).toEqual([]);
      const cells = [...text.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(([, address]) => address);
      expect(new Set(cells).size).toBe(cells.length);
      for (const [, from, to] of text.matchAll(/mergeCell ref="(\w+):(\w+)"/gu)) {
        expect(cells).toContain(from);
        expect(cells).toContain(to);
      }
    }
});
