import type { FormField } from '../model/form.ts';
import { linesOf } from './column-widths.ts';
import { blankOf } from './form-layout.ts';

/** Millimetres of a point. */
export const point = 25.4 / 72;

/** Least room for a field in millimetres: a line to write on, or two for a long text. */
const [line, longText] = [8, 14];

/** What lies between a cell's text and its upper and lower edge, in millimetres. */
const cellMargins = 2;

/**
 * Divides a page among fields: each has room for its hint and for what is written there, and those for long texts
 * share what is left. Costs time in proportion to the fields.
 *
 * @param width Width of a field in millimetres.
 * @param height Height that there is for all of them; where it is too small, they take more.
 * @returns Height of each field.
 */
export function fieldHeights(fields: readonly FormField[], width: number, height: number): number[] {
  const least = fields.map((field) => {
    const hint = linesOf(field.hint, width, 9) * 12 * point;
    const blank = linesOf(blankOf(field), width, 12) * 18 * point;
    return hint + Math.max(blank, field.kind === '长文' ? longText : line) + cellMargins;
  });
  const long = fields.filter(({ kind }) => kind === '长文').length;
  const rest = height - least.reduce((sum, each) => sum + each, 0);
  const share = long === 0 ? 0 : Math.max(0, rest / long);
  return least.map((each, index) => (fields[index]?.kind === '长文' ? each + share : each));
}

/**
 * Height of each of a number of blank rows, in millimetres.
 *
 * @param height Height that there is for all of them; where it is too small, they take more.
 */
export function rowHeight(rows: number, height: number): number {
  return Math.min(24, Math.max(line, height / rows));
}
