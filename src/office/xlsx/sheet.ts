import { officialLayout, pageOf, type Orientation } from '../official-layout.ts';
import { element, type Xml } from '../xml.ts';
import { styleNumber, type CellStyleName } from './cell-styles.ts';
import { cellAddress, columnName, spreadsheetNamespace } from './sheet-xml.ts';

/** A cell, and as many columns to its right as it reaches across. */
interface Cell {
  text: string;
  style: CellStyleName;
  /** Columns that it takes. Default: 1. */
  columns?: number;
}

/** A row of a sheet. */
export interface SheetRow {
  cells: readonly Cell[];
  /** Points. */
  height: number;
  /** Becomes higher, or lower, with what readers write in it. */
  grows?: true;
}

/** What may be written in some rows of a column; readers may write something else too. */
export interface Entry {
  column: number;
  /** First and last row, from 1. */
  rows: readonly [number, number];
  /** Shown beside the cell that is being filled in. */
  title: string;
  prompt: string;
  /** To choose from. */
  options?: readonly string[];
}

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  orientation: Orientation;
  /** Width of each column in millimetres. */
  widths: readonly number[];
  rows: readonly SheetRow[];
  /** Row, from 1, that stays in view with all above it and is repeated on each printed page. */
  headRow?: number;
  entries?: readonly Entry[];
}

/** Pixels of a digit of the font of cells without a style, which column widths are counted in. */
const digit = 8;

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(3);

function rowElement({ cells, height, grows }: SheetRow, number: number): { row: Xml; merged: string[] } {
  const written: Xml[] = [];
  const merged: string[] = [];
  let column = 0;
  for (const { text, style, columns = 1 } of cells) {
    for (let index = 0; index < columns; index += 1) {
      const place = { r: cellAddress(column + index, number), s: styleNumber(style) };
      const content = element('is', {}, element('t', { 'xml:space': 'preserve' }, text));
      written.push(
        text !== '' && index === 0 ? element('c', { ...place, t: 'inlineStr' }, content) : element('c', place),
      );
    }
    if (columns > 1) merged.push(`${cellAddress(column, number)}:${cellAddress(column + columns - 1, number)}`);
    column += columns;
  }
  return {
    row: element('row', { r: number, ht: height.toFixed(1), customHeight: grows ? undefined : 1 }, ...written),
    merged,
  };
}

function validation({ column, rows: [first, last], title, prompt, options }: Entry): Xml {
  const attributes = {
    type: options ? 'list' : 'none',
    allowBlank: 1,
    showInputMessage: 1,
    promptTitle: title.slice(0, 32),
    prompt: prompt.slice(0, 255),
    sqref: `${cellAddress(column, first)}:${cellAddress(column, last)}`,
  };
  return element('dataValidation', attributes, ...(options ? [element('formula1', {}, `"${options.join(',')}"`)] : []));
}

function view(headRow: number | undefined): Xml {
  const pane = { ySplit: headRow, topLeftCell: `A${(headRow ?? 0) + 1}`, activePane: 'bottomLeft', state: 'frozen' };
  return element('sheetView', { workbookViewId: 0 }, ...(headRow === undefined ? [] : [element('pane', pane)]));
}

/** Writes a sheet as a part of a workbook, on A4, as wide as the page. Costs time in proportion to its cells. */
export function sheetRoot({ orientation, widths, rows, headRow, entries = [] }: Sheet): Xml {
  const { margins } = pageOf(orientation);
  const made = rows.map((row, index) => rowElement(row, index + 1));
  const merged = made.flatMap((row) => row.merged);
  const footer = inches(margins.bottom - officialLayout.pageNumberGap - 6);
  const columns = widths.map((width, index) =>
    element('col', {
      min: index + 1,
      max: index + 1,
      width: (((width / 25.4) * 96) / digit).toFixed(2),
      customWidth: 1,
    }),
  );
  const number = '&"宋体,常规"&14－ &P －';
  return element(
    'worksheet',
    { xmlns: spreadsheetNamespace },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('dimension', { ref: `A1:${columnName(widths.length - 1)}${rows.length}` }),
    element('sheetViews', {}, view(headRow)),
    element('sheetFormatPr', { defaultRowHeight: 18 }),
    element('cols', {}, ...columns),
    element('sheetData', {}, ...made.map(({ row }) => row)),
    ...(merged.length === 0
      ? []
      : [element('mergeCells', { count: merged.length }, ...merged.map((ref) => element('mergeCell', { ref })))]),
    ...(entries.length === 0
      ? []
      : [element('dataValidations', { count: entries.length }, ...entries.map(validation))]),
    element('printOptions', { horizontalCentered: 1 }),
    element('pageMargins', {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(15),
      footer,
    }),
    element('pageSetup', { paperSize: 9, orientation, fitToWidth: 1, fitToHeight: 0 }),
    element(
      'headerFooter',
      { differentOddEven: 1 },
      element('oddFooter', {}, `&R${number}　`),
      element('evenFooter', {}, `&L　${number}`),
    ),
  );
}
