import type { LargeFile } from '../import/large-file.ts';
import { targets } from '../import/summary.ts';
import { markdownTable } from '../markdown-table.ts';
import type { Results } from './results.ts';

/** Numbers of files and write-ups; shown in the head and in the text, not among the rates. */
const counts = ['files', 'write-ups'];

/** The large file and what its import costs, with units: sizes in whole MB. */
export function largeFile({ bytes, pictures, seconds, memory }: LargeFile) {
  const megabytes = (size: number): string => `${Math.round(size / 1024 ** 2)} MB`;
  return { size: megabytes(bytes), pictures, seconds: `${seconds.toFixed(1)} s`, memory: megabytes(memory) };
}

/** Rates of what the import recognises, in Markdown, and what a large file costs. */
export function importTable({ open, 'held-out': heldOut, large }: Results['import']): string {
  const total = (name: string): number => (open[name] ?? 0) + (heldOut[name] ?? 0);
  const rows = targets
    .filter(([name]) => !counts.includes(name))
    .map(([name, least]) => [
      name,
      least === undefined ? '' : String(least),
      ...[open, heldOut].map((summary) => (summary[name] ?? 0).toFixed(3)),
    ]);
  const head = [
    'measure',
    'to reach',
    ...[open, heldOut].map((set, at) => `${at ? 'held out' : 'open'} (${set['write-ups'] ?? 0})`),
  ];
  const { size, pictures, seconds, memory } = largeFile(large);
  return [
    `${total('write-ups')} write-ups in ${total('files')} files.`,
    markdownTable(head, rows),
    `A .docx of ${size} with ${pictures} pictures takes ${seconds} and ${memory}.`,
  ].join('\n\n');
}
