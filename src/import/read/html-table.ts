/** Most columns that a spanning cell may reach to; a table of a write-up has about ten. */
const maxColumns = 100;

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1);

/** Cell that reaches down from a row above. */
interface Hanging {
  /** Rows that it still covers. */
  rows: number;
}

/**
 * Cells of a table row by row, each in the column that it is seen in: a cell that spans several leaves the others
 * empty, so that every figure stays below its head.
 *
 * Columns that contain nothing but the reach of a span are left out, whatever number the span claims.
 */
export function tableCells(table: Element): (Element | undefined)[][] {
  const trs = [...table.querySelectorAll('tr')];
  const hanging: (Hanging | undefined)[] = [];
  const rows = trs.map((tr): (Element | undefined)[] => {
    const row: (Element | undefined)[] = [];
    const skip = (): void => {
      for (let above = hanging[row.length]; above && above.rows > 0; above = hanging[row.length]) {
        above.rows -= 1;
        row.push(undefined);
      }
    };
    for (const cell of tr.querySelectorAll('td, th')) {
      skip();
      const width = Math.max(1, Math.min(spanOf(cell, 'colspan'), maxColumns - row.length));
      const below = cell.getAttribute('rowspan') === '0' ? trs.length : spanOf(cell, 'rowspan') - 1;
      for (let column = 0; column < width; column += 1) {
        hanging[row.length] = { rows: below };
        row.push(column === 0 ? cell : undefined);
      }
    }
    // Cells of rows above may reach beyond the last cell of this one.
    for (const above of hanging.slice(row.length)) if (above && above.rows > 0) above.rows -= 1;
    return row;
  });
  const width = rows.reduce((widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== undefined) + 1), 0);
  return rows.map((row) => row.slice(0, width));
}
