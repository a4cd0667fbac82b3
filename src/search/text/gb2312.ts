/** Rows of the two levels of GB 2312, and the last cell of each level's last row. */
const levels = [
  { firstRow: 0xb0, lastRow: 0xd7, lastCell: 0xf9 },
  { firstRow: 0xd8, lastRow: 0xf7, lastCell: 0xfe },
] as const;

/**
 * Characters of simplified Chinese by GB 2312.
 *
 * @param most Level 1 contains the 3,755 common ones, level 2 another 3,008.
 */
export function gb2312Characters(most: 1 | 2): string[] {
  const bytes: number[] = [];
  for (const { firstRow, lastRow, lastCell } of levels.slice(0, most)) {
    for (let row: number = firstRow; row <= lastRow; row += 1) {
      for (let cell = 0xa1; cell <= (row === lastRow ? lastCell : 0xfe); cell += 1) bytes.push(row, cell);
    }
  }
  return [...new TextDecoder('gb2312').decode(Uint8Array.from(bytes))];
}
