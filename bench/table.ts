/** Columns that a text takes in a terminal: two for a Chinese character, one for others. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[⺀-￠]/.test(character) ? 2 : 1), 0);

/** Lays out rows under a head, the first column to the left, the others to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => columns(row[index] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - columns(cell));
        return index === 0 ? cell + space : space + cell;
      })
      .join('  ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
