import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReadmes } from '../readme/write-readmes.ts';
import { withSize, type ScaleReport, type SizeReport } from './report.ts';

/** Numbers as they are stored: a machine's noise is larger than a hundredth. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(2)) : value;

/**
 * Stores what was measured of a size in `bench/scale.json`, and writes it into the documents.
 *
 * @param root Project folder.
 */
export function storeSize(root: string, size: SizeReport): void {
  const file = join(root, 'bench', 'scale.json');
  const report = JSON.parse(readFileSync(file, 'utf8')) as ScaleReport;
  writeFileSync(file, `${JSON.stringify(withSize(report, size), rounded, 2)}\n`);
  writeReadmes(root);
}
