import type { FormField } from '../model/form.ts';
import type { FieldKind } from '../model/vocabulary.ts';
import { pageOf, textArea } from '../office/official-layout.ts';
import type { CellStyleName } from '../office/xlsx/cell-styles.ts';
import type { Entry, Sheet, SheetRow } from '../office/xlsx/sheet.ts';
import { xlsxFile } from '../office/xlsx/xlsx-file.ts';
import { uiText } from '../ui-text.ts';
import { columnWidths, linesOf } from './column-widths.ts';
import { blankOf, type FormLayout } from './form-layout.ts';
import { fieldHeights, point, rowHeight } from './room-to-write.ts';

const text = uiText.form;

const styleOf: Readonly<Record<FieldKind, CellStyleName>> = {
  短文: 'short',
  长文: 'long',
  数字: 'number',
  日期: 'date',
  选项: 'short',
};

/** How many of the first columns are at least as wide as this together, one being left over. */
function columnsFor(widths: readonly number[], least: number): number {
  let sum = 0;
  const found = widths.findIndex((width) => (sum += width) >= least);
  return Math.max(1, Math.min(widths.length - 1, found === -1 ? widths.length : found + 1));
}

/** Rows of fields that are filled in once, each with its name, its hint and room to write. */
function onceRows(fields: readonly FormField[], widths: readonly number[]): SheetRow[] {
  const names = columnsFor(widths, 30);
  const width = widths.slice(names).reduce((sum, each) => sum + each, 0);
  const heights = fieldHeights(fields, width, 0);
  return fields.map((field, index) => ({
    cells: [
      { text: field.name, style: 'name', columns: names },
      {
        text: [`（${field.hint}）`, blankOf(field)].filter((each) => each !== '').join('\n'),
        style: 'note',
        columns: widths.length - names,
      },
    ],
    height: (heights[index] ?? 0) / point,
  }));
}

/** The line for signatures, towards the right where one half has room for it. */
function signatureCells(labels: readonly string[], half: number, count: number): SheetRow['cells'] {
  const signed = { text: labels.join('　'.repeat(8)), style: 'line' } as const;
  if (labels.length > 1 || count === 1) return [{ ...signed, columns: count }];
  return [
    { text: '', style: 'line', columns: half },
    { ...signed, columns: count - half },
  ];
}

/** The sheet to fill in. */
function listSheet(form: FormLayout): Sheet {
  const { title, orientation, head, columns, rows, foot, signatures } = form;
  const { width, height } = textArea(pageOf(orientation));
  const widths = columnWidths(columns, width);
  const count = columns.length;
  const half = columnsFor(widths, width / 2);
  const line = (cells: SheetRow['cells']): SheetRow => ({ cells, height: 26 });
  const unit: SheetRow['cells'] =
    count === 1
      ? [{ text: `${text.unit}　　　　${text.date}`, style: 'line' }]
      : [
          { text: text.unit, style: 'line', columns: half },
          { text: `${text.date}${text.blankDate}`, style: 'line', columns: count - half },
        ];
  const headLines = Math.max(...columns.map(({ name }, index) => linesOf(name, (widths[index] ?? 0) - 3, 11)));
  const headRow: SheetRow = {
    cells: columns.map(({ name }) => ({ text: name, style: 'name' })),
    height: headLines * 15 + 10,
  };
  const above = [
    { cells: [{ text: title, style: 'title' as const, columns: count }], height: 42 },
    line(unit),
    ...onceRows(head, widths),
    headRow,
  ];
  const below = [
    ...onceRows(foot, widths),
    ...(signatures.length === 0 ? [] : [line(signatureCells(signatures, half, count))]),
  ];
  const used = [...above, ...below].reduce((sum, row) => sum + row.height * point, 0);
  const blank: SheetRow = {
    cells: columns.map(({ kind }) => ({ text: '', style: styleOf[kind] })),
    height: rowHeight(rows, height - used - 4) / point,
    grows: true,
  };
  const entries = columns.map(({ name, hint, options }, column): Entry => ({
    column,
    rows: [above.length + 1, above.length + rows],
    title: name,
    prompt: hint,
    ...(options && { options }),
  }));
  return {
    name: title,
    orientation,
    widths,
    rows: [...above, ...Array.from({ length: rows }, () => blank), ...below],
    headRow: above.length,
    entries,
  };
}

/** The sheet that says how to fill the other in. */
function notesSheet({ title, orientation, columns, editors }: FormLayout): Sheet {
  const { width } = textArea(pageOf(orientation));
  const widths = [width * 0.22, width * 0.78];
  const noteRows = columns.map(({ name, hint }): SheetRow => ({
    cells: [
      { text: name, style: 'name' },
      { text: hint, style: 'note' },
    ],
    height: Math.max(linesOf(hint, (widths[1] ?? 0) - 3, 11), linesOf(name, (widths[0] ?? 0) - 3, 11)) * 16 + 6,
  }));
  return {
    name: title === text.notes ? `${text.notes} 2` : text.notes,
    orientation,
    widths,
    rows: [
      {
        cells: [
          { text: text.columns.name, style: 'name' },
          { text: text.columns.hint, style: 'name' },
        ],
        height: 24,
      },
      ...noteRows,
      ...(editors === '' ? [] : [{ cells: [{ text: editors, style: 'remark' as const, columns: 2 }], height: 30 }]),
    ],
    headRow: 1,
  };
}

/** Makes a list as an Excel workbook to keep on a computer or print; the same form gives the same bytes. */
export function formSheet(form: FormLayout): Uint8Array {
  return xlsxFile([listSheet(form), notesSheet(form)], { title: form.title, date: form.date });
}
