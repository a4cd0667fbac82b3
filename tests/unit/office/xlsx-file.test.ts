import { expect, test } from 'vitest';
import { columnName, sheetName } from '../../../src/office/xlsx/sheet-xml.ts';
import type { Sheet } from '../../../src/office/xlsx/sheet.ts';
import { xlsxFile } from '../../../src/office/xlsx/xlsx-file.ts';
import { outOfOrder, partsOf } from './parts.ts';

const sheet: Sheet = {
  name: "甲's [一]/二",
  orientation: 'landscape',
  widths: [30, 60],
  rows: [
    { cells: [{ text: '题目 <1>', style: 'title', columns: 2 }], height: 30 },
    {
      cells: [
        { text: '名称', style: 'name' },
        { text: '日期', style: 'name' },
      ],
      height: 20,
    },
    {
      cells: [
        { text: '', style: 'short' },
        { text: '', style: 'date' },
      ],
      height: 20,
    },
  ],
  headRow: 2,
  entries: [
    { column: 0, rows: [3, 3], title: '名称', prompt: '写全称', options: ['甲', '乙'] },
    { column: 1, rows: [3, 3], title: '日期', prompt: '写日子' },
  ],
};
const made = (): Uint8Array => xlsxFile([sheet], { title: '甲', date: '2026-03-02' });
const part = (path: string): string => partsOf(made()).get(path) ?? '';

/** Order of children that ECMA-376 part 1 gives (`sml.xsd`), as far as workbooks here have them. */
const sheetOrder = {
  workbook: 'bookViews sheets definedNames',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells dataValidations printOptions pageMargins pageSetup headerFooter',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles',
  font: 'sz color name charset',
  border: 'left right top bottom diagonal',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter',
};

test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'])(
  '%s is well-formed and its elements are in the order that Excel insists on',
  (path) => {
    expect(part(path)).not.toBe('');
    expect(outOfOrder(part(path), sheetOrder)).toEqual([]);
  },
);

test('the head row stays in view and is repeated on each printed page', () => {
  expect(part('xl/worksheets/sheet1.xml')).toContain('<pane ySplit="2" topLeftCell="A3"');
  expect(part('xl/workbook.xml')).toContain("localSheetId=\"0\">'甲''s  一  二'!$2:$2<");
});

test('it prints on A4, as wide as the page', () => {
  const text = part('xl/worksheets/sheet1.xml');
  expect(text).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(text).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
});

test('a cell offers its values and allows others, and says how to fill it in', () => {
  const text = part('xl/worksheets/sheet1.xml');
  expect(text).toContain('promptTitle="名称" prompt="写全称" sqref="A3:A3"><formula1>&quot;甲,乙&quot;</formula1>');
  expect(text).toContain('type="none" allowBlank="1" showInputMessage="1" promptTitle="日期"');
  expect(text).not.toContain('showErrorMessage');
});

test('dates have a Chinese format, and short texts stay texts', () => {
  const styles = part('xl/styles.xml');
  expect(styles).toContain('formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"');
  const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/gu)].map(([, id]) => id);
  const numbers = [...part('xl/worksheets/sheet1.xml').matchAll(/r="[AB]3" s="(\d+)"/gu)].map(([, style]) => style);
  expect(numbers.map((style) => formats[Number(style)])).toEqual(['49', '164']);
});

test('the same content gives the same bytes', () => {
  expect(made()).toEqual(made());
});

test.each([
  ['整改/台账[一]', '整改 台账 一'],
  ["'引'", '引'],
  ['长'.repeat(40), '长'.repeat(31)],
  ['//', 'Sheet'],
])('a sheet of the title %j has a name that Excel allows: %j', (title, name) => {
  expect(sheetName(title)).toBe(name);
});

test('columns are counted in letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
