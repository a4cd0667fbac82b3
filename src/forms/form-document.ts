import type { FormField } from '../model/form.ts';
import { docxFile } from '../office/docx/docx-file.ts';
import { paragraph, type TabStop } from '../office/docx/paragraph.ts';
import { table, type TableRow } from '../office/docx/table.ts';
import { pageOf, textArea } from '../office/official-layout.ts';
import type { Xml } from '../office/xml.ts';
import { uiText } from '../ui-text.ts';
import { columnWidths, linesOf } from './column-widths.ts';
import { blankOf, type FormLayout } from './form-layout.ts';
import { fieldHeights, point, rowHeight } from './room-to-write.ts';

/** Width of a cell's text is this much less than the cell's, in millimetres. */
const cellSides = 3;

const text = uiText.form;

/** A table of fields, each with its name on the left, its hint, and room to write. */
function fieldTable(fields: readonly FormField[], width: number, height: number): Xml[] {
  if (fields.length === 0) return [];
  const widths = [34, width - 34];
  const heights = fieldHeights(fields, width - 34 - cellSides, height);
  const rows = fields.map((field, index): TableRow => {
    const blank = paragraph('FieldText', blankOf(field));
    return {
      cells: [[paragraph('FieldName', field.name)], [paragraph('Hint', field.hint), blank]],
      height: heights[index] ?? 0,
      isTop: true,
    };
  });
  return [table(widths, rows)];
}

/** A table of blank rows below the names of the columns. */
function rowsTable({ columns, rows }: FormLayout, width: number, height: number): Xml[] {
  const widths = columnWidths(columns, width);
  const headLines = Math.max(
    ...columns.map(({ name }, index) => linesOf(name, (widths[index] ?? 0) - cellSides, 10.5)),
  );
  const headHeight = headLines * 14 * point + 4;
  const head: TableRow = {
    cells: columns.map(({ name }) => [paragraph('ColumnName', name)]),
    height: headHeight,
    isHead: true,
  };
  const blank: TableRow = {
    cells: columns.map(() => [paragraph('FieldText', '')]),
    height: rowHeight(rows, height - headHeight),
  };
  return [table(widths, [head, ...Array.from({ length: rows }, () => blank)])];
}

/** The line for unit and date. */
function unitLine(width: number): Xml {
  const tabs: TabStop[] = [
    { at: width - 76, isLine: true },
    { at: width, isRight: true },
  ];
  return paragraph('FormLine', `${text.unit}\t\t${text.date}${text.blankDate}`, { tabs });
}

/** The line for signatures, towards the right. */
function signatureLine(labels: readonly string[], width: number): Xml[] {
  if (labels.length === 0) return [];
  const places = Math.max(2, labels.length);
  const each = width / places;
  const tabs = labels.flatMap((_, index): TabStop[] => {
    const start = (places - labels.length + index) * each;
    return [...(start === 0 ? [] : [{ at: start }]), { at: start + each - 4, isLine: true }];
  });
  const line = labels.map((label) => `${label}\t`).join('\t');
  return [paragraph('FormLine', labels.length < places ? `\t${line}` : line, { tabs })];
}

/** What helps to fill the form in, and can be deleted. */
function notes({ columns, editors }: FormLayout): Xml[] {
  if (columns.length === 0) return [paragraph('Remark', `${text.hintsRemark}${editors}`)];
  return [
    paragraph('Heading1', text.notes, { startsPage: true }),
    ...columns.map(({ name, hint }) => paragraph('Note', `${name}：${hint}`)),
    paragraph('Remark', `${text.notesRemark}${editors}`),
  ];
}

/** Height in millimetres of title, lines and what lies between tables. */
const frame = { title: 42 * point, line: 26 * point, gap: 6 * point, notes: 24 * point, spare: 6 };

/** Makes a form as a Word document to hand out; the same form gives the same bytes. */
export function formDocument(form: FormLayout): Uint8Array {
  const { title, date, orientation, head, columns, foot, signatures } = form;
  const { width, height } = textArea(pageOf(orientation));
  const lines = signatures.length > 0 ? 2 : 1;
  const free = height - frame.title - lines * frame.line - 2 * frame.gap - frame.spare;
  const onceHeight = [head, foot].flatMap((fields) => fieldHeights(fields, width - 34 - cellSides, 0));
  const once = onceHeight.reduce((sum, each) => sum + each, 0);
  const gap = paragraph('Gap', '');
  const tables =
    columns.length === 0
      ? [fieldTable(head, width, free - frame.notes)]
      : [fieldTable(head, width, 0), rowsTable(form, width, free - once), fieldTable(foot, width, 0)];
  // Tables without anything between them become one in Word.
  const body = tables.filter((each) => each.length > 0).flatMap((each, index) => (index === 0 ? each : [gap, ...each]));
  return docxFile(
    [paragraph('Title', title), unitLine(width), ...body, ...signatureLine(signatures, width), ...notes(form)],
    orientation,
    { title, date },
  );
}
