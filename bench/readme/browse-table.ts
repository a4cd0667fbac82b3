import type { BrowseReport, Times } from '../browse/browse-report.ts';
import { kilobytes, markdownTable } from '../markdown-table.ts';

const milliseconds = ({ median, p95, worst }: Times): string[] => [median, p95, worst].map((time) => time.toFixed(0));

/** What choosing among cases costs, in Markdown. */
export function browseTable({
  cases,
  before,
  openingMethods,
  perChoice,
  counts,
  cards,
  busy,
  opening,
  making,
}: BrowseReport): string {
  const sizes = markdownTable(
    [
      `${cases.toLocaleString('en')} cases`,
      'HTML',
      'CSS',
      'JS',
      'table',
      'before the first choice',
      'methods, when opened',
      'a choice',
      'worst',
    ],
    [
      [
        'KB over the wire',
        ...[before.html, before.css, before.script, before.table, before.together].map(kilobytes),
        ...[openingMethods, perChoice.median, perChoice.worst].map(kilobytes),
      ],
    ],
  );
  const times = markdownTable(
    ['ms, 4 × throttled', 'median', 'p95', 'worst'],
    [
      ['from a choice to counts', ...milliseconds(counts)],
      ['from a choice to cards', ...milliseconds(cards)],
      ['processor time of a choice with its cards', ...milliseconds(busy)],
    ],
  );
  const once = `Opening the page takes ${opening.toFixed(0)} ms until facets can be chosen from; making the files takes ${making.toFixed(1)} s of processor time.`;
  return `${sizes}\n\n${times}\n\n${once}`;
}
