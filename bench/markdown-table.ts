/** Lays out rows under a head as a Markdown table: the first column to the left, the others to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** Bytes in KB of 1,024 bytes, to a tenth. */
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
