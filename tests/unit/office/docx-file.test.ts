import { expect, test } from 'vitest';
import { docxFile } from '../../../src/office/docx/docx-file.ts';
import { paragraph } from '../../../src/office/docx/paragraph.ts';
import { table } from '../../../src/office/docx/table.ts';
import { outOfOrder, partsOf } from './parts.ts';

const properties = { title: '甲 & 乙', date: '2026-03-02' };
const cell = [paragraph('FieldText', '丙')];
const body = [
  paragraph('Title', '题目'),
  paragraph('FormLine', '单位：\t日期\u0007', { tabs: [{ at: 80, isLine: true }], startsPage: true }),
  table(
    [40, 60],
    [
      { cells: [cell, cell], height: 8, isHead: true },
      { cells: [cell, cell], height: 20, isTop: true },
    ],
  ),
  paragraph('Heading1', '说明'),
];
const made = (orientation: 'portrait' | 'landscape' = 'portrait'): Uint8Array =>
  docxFile(body, orientation, properties);
const part = (path: string, bytes = made()): string => partsOf(bytes).get(path) ?? '';

/** Order of children that ECMA-376 part 1 gives (`wml.xsd`), as far as documents here have them. */
const wordOrder = {
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:tabs w:snapToGrid w:spacing w:ind w:jc w:outlineLvl w:rPr',
  'w:rPr': 'w:rFonts w:b w:i w:color w:sz w:szCs w:lang',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tblPr': 'w:tblW w:jc w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tr': 'w:trPr w:tc',
  'w:tc': 'w:tcPr w:p',
  'w:tcPr': 'w:tcW w:gridSpan w:vAlign',
  'w:sectPr': 'w:headerReference w:footerReference w:pgSz w:pgMar w:docGrid',
  'w:styles': 'w:docDefaults w:style',
  'w:style': 'w:name w:basedOn w:next w:qFormat w:pPr w:rPr',
  'w:settings': 'w:evenAndOddHeaders w:characterSpacingControl w:compat',
  'w:font': 'w:altName w:family',
};

test.each(['word/document.xml', 'word/styles.xml', 'word/settings.xml', 'word/fontTable.xml', 'word/footer-odd.xml'])(
  '%s is well-formed and its elements are in the order that Word insists on',
  (path) => {
    const text = part(path);
    expect(text).not.toBe('');
    expect(outOfOrder(text, wordOrder)).toEqual([]);
  },
);

test('the section is the last of the body, and every cell ends with a paragraph', () => {
  const text = part('word/document.xml');
  expect(text).toMatch(/<\/w:sectPr><\/w:body><\/w:document>$/u);
  expect(text.match(/<\/w:tc>/gu)).toHaveLength(4);
  expect(text.match(/<\/w:p><\/w:tc>/gu)).toHaveLength(4);
});

test('the same content gives the same bytes, at any time and in any zone', () => {
  const zone = process.env.TZ;
  const first = made();
  try {
    process.env.TZ = 'Pacific/Kiritimati';
    expect(made()).toEqual(first);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('the day of the document is the one that it is given', () => {
  expect(part('docProps/core.xml')).toContain('2026-03-02T00:00:00Z');
  expect(part('docProps/core.xml')).toContain('甲 &amp; 乙');
});

test('characters that XML does not allow are left out, tabs are tabs', () => {
  expect(part('word/document.xml')).toContain('单位：</w:t><w:tab/><w:t xml:space="preserve">日期</w:t>');
});

test('paper and margins are those of GB/T 9704-2012, in landscape turned to the right', () => {
  const millimetres = (text: string, names: string[]): number[] =>
    names.map((name) => Math.round((Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(text)?.[1]) / 1440) * 25.4));
  const names = ['w', 'h', 'top', 'right', 'bottom', 'left'];
  const section = (text: string): string => text.slice(text.indexOf('<w:pgSz'));
  expect(millimetres(section(part('word/document.xml')), names)).toEqual([210, 297, 37, 26, 35, 28]);
  const landscape = part('word/document.xml', made('landscape'));
  expect(millimetres(section(landscape), names)).toEqual([297, 210, 28, 37, 26, 35]);
  expect(landscape).toContain('w:orient="landscape"');
});

test('every style that a paragraph names is there, and every part that another names', () => {
  const parts = partsOf(made());
  const styles = part('word/styles.xml');
  for (const [, id] of part('word/document.xml').matchAll(/<w:pStyle w:val="([^"]+)"/gu))
    expect(styles).toContain(`w:styleId="${id}"`);
  for (const [, target] of part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/gu))
    expect([...parts.keys()]).toContain(`word/${target}`);
  for (const [, name] of part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/gu))
    expect([...parts.keys()]).toContain(name);
});
