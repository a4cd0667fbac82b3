import { numberedKinds } from './marks.ts';
import type { Piece, SignKind, TextPiece } from './piece.ts';

/** Signs that lines of their own have; their ranking shows in the order of their appearance. */
const lines: readonly SignKind[] = ['bracket', 'word', 'bold-line', 'short-line'];
const leads: readonly SignKind[] = ['bold-lead', 'bullet', 'list', 'point'];

export const isText = (piece: Piece): piece is TextPiece => piece.kind === 'text';

/** Sign of a piece; tables and pictures have none. */
export const signOf = (piece: Piece): SignKind | undefined => (isText(piece) ? piece.sign : undefined);

/**
 * The sign that divides pieces on the highest level: styles before numbers, numbers by their rank, signs of lines by
 * which comes first.
 *
 * @returns `undefined` where no piece has a sign.
 */
export function topSign(pieces: readonly Piece[]): SignKind | undefined {
  const signs = pieces.map(signOf);
  const firstOf = (kinds: readonly SignKind[]): number =>
    signs.findIndex((sign) => sign !== undefined && kinds.includes(sign));
  const style = signs.filter((sign): sign is SignKind => sign?.startsWith('style-') === true).sort()[0];
  if (style) return style;
  const numbered = numberedKinds.find((rank) => signs.includes(rank));
  const numberedAt = numbered === undefined ? Infinity : signs.indexOf(numbered);
  const lineAt = firstOf(lines);
  const line = lineAt >= 0 && lineAt < numberedAt ? signs[lineAt] : undefined;
  // Chapters rank above all lines but names in brackets.
  if (numbered === 'part' || numbered === 'chapter') return line === 'bracket' ? line : numbered;
  return line ?? numbered ?? signs[firstOf(leads)];
}
