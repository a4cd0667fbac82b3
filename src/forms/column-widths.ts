import type { FieldKind } from '../model/vocabulary.ts';

/** What a column of each kind needs, compared with others. */
const shares: Readonly<Record<FieldKind, number>> = { 数字: 0.7, 日期: 1.1, 选项: 1.1, 短文: 1.3, 长文: 2 };

/**
 * Divides a width among columns by what is written in them.
 *
 * @returns Width of each column, in the unit of the whole.
 */
export function columnWidths(columns: readonly { kind: FieldKind }[], whole: number): number[] {
  const total = columns.reduce((sum, { kind }) => sum + shares[kind], 0);
  return columns.map(({ kind }) => (whole * shares[kind]) / total);
}

/**
 * Lines that a text takes.
 *
 * @param width Width of a line in millimetres.
 * @param size Size of the type in points; every character counts as a Han one, which is a square.
 */
export function linesOf(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor(width / ((size / 72) * 25.4)));
  return Math.ceil([...text].length / perLine);
}
