import type { Piece, SignKind, TextPiece } from './piece.ts';
import { sentencesOf, withoutClosing } from './sentences.ts';

/** A piece with the number of the source paragraph that it comes from, from 1. */
export interface NumberedPiece<P extends Piece = Piece> {
  piece: P;
  source: number;
}

/** A point of a row: the piece that opens it, and what follows up to the next. */
export interface RowPoint<E> {
  entry: NumberedPiece<TextPiece>;
  content: readonly E[];
}

/** Lead of a point and what it says more; a point of one sentence has no more. */
export function splitLead(piece: TextPiece): { lead: string; rest: string } {
  if (piece.lead !== undefined) return { lead: piece.lead, rest: piece.text };
  const [first = '', ...more] = sentencesOf(piece.text);
  const colon = /^([^，,。；;：:“”]{2,16})[：:](.+)$/su.exec(piece.text);
  if (colon && (more.length > 0 || piece.sign === 'bold-lead'))
    return { lead: colon[1] ?? '', rest: (colon[2] ?? '').trim() };
  return { lead: withoutClosing(first), rest: more.join('') };
}

/** Signs that make a heading whatever follows. */
const always = new Set<SignKind>(['part', 'chapter', 'bracket', 'word', 'bold-line', 'short-line']);

function isDeveloped({ entry: { piece }, content }: RowPoint<unknown>): boolean {
  return piece.lead !== undefined || content.length > 0 || sentencesOf(piece.text).length >= 2;
}

/**
 * Whether a row of points is a row of headings: by its sign, or because two thirds of them say more than one
 * sentence.
 */
export function isHeadingRow(row: readonly RowPoint<unknown>[]): boolean {
  const sign = row[0]?.entry.piece.sign;
  if (sign !== undefined && (always.has(sign) || sign.startsWith('style-'))) return true;
  return row.filter(isDeveloped).length * 3 >= row.length * 2;
}

/** Parts points where the numbers begin anew. */
export function rowsOf<P extends RowPoint<unknown>>(points: readonly P[]): P[][] {
  const rows: P[][] = [];
  for (const point of points) {
    const last = rows.at(-1);
    const before = last?.at(-1)?.entry.piece.ordinal;
    const { ordinal } = point.entry.piece;
    const restarts = before !== undefined && ordinal !== undefined && ordinal <= before && before !== Infinity;
    if (last && !restarts) last.push(point);
    else rows.push([point]);
  }
  return rows;
}
