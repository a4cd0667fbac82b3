import { element, type Xml } from '../xml.ts';
import { twips, valued } from './word-xml.ts';

/** A row of a table. */
export interface TableRow {
  /** Paragraphs of each cell, at least one a cell. */
  cells: readonly (readonly Xml[])[];
  /** Least height in millimetres; a row grows with what is written in it. */
  height: number;
  /** Repeated at the top of each page. */
  isHead?: true;
  /** Text of all cells but the first begins at the top. */
  isTop?: true;
}

const border = (name: string): Xml =>
  element(`w:${name}`, { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': '000000' });

function cell(paragraphs: readonly Xml[], width: number, align: 'top' | 'center'): Xml {
  const properties = [element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }), valued('vAlign', align)];
  return element('w:tc', {}, element('w:tcPr', {}, ...properties), ...paragraphs);
}

function row({ cells, height, isHead, isTop }: TableRow, widths: readonly number[]): Xml {
  const properties = [
    // A row stays on one page.
    element('w:cantSplit'),
    element('w:trHeight', { 'w:val': twips(height), 'w:hRule': 'atLeast' }),
    ...(isHead ? [element('w:tblHeader')] : []),
  ];
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, ...properties),
    ...cells.map((paragraphs, index) => cell(paragraphs, widths[index] ?? 0, isTop && index > 0 ? 'top' : 'center')),
  );
}

/**
 * Writes a table with lines around every cell.
 *
 * @param widths Width of each column in millimetres.
 */
export function table(widths: readonly number[], rows: readonly TableRow[]): Xml {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margin = (name: string, width: number): Xml => element(`w:${name}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': twips(total), 'w:type': 'dxa' }),
    valued('jc', 'center'),
    element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margin('top', 0.8), margin('left', 1.5), margin('bottom', 0.8), margin('right', 1.5)),
  );
  return element(
    'w:tbl',
    {},
    properties,
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': twips(width) }))),
    ...rows.map((each) => row(each, widths)),
  );
}
