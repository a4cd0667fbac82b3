/** Namespace of the parts of a workbook. */
export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Media type of a part of a workbook. Example of a name: `worksheet`. */
export const sheetType = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

/** Name of a column by its number from 0: A, B … Z, AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Address of a cell by its column from 0 and its row from 1: `B4`. */
export const cellAddress = (column: number, row: number): string => `${columnName(column)}${row}`;

/** A name that Excel allows for a sheet: 31 units at most, and none of `[]:*?/\`. */
export function sheetName(title: string): string {
  const allowed = title
    .replace(/[[\]:*?/\\]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim();
  return allowed.slice(0, 31).trim() || 'Sheet';
}
