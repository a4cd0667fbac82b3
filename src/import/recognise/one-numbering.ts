import { numberedKinds, type MarkKind } from './marks.ts';
import type { Piece, SignKind, TextPiece } from './piece.ts';

const isStyled = ({ sign }: TextPiece): boolean => sign?.startsWith('style-') === true;

/** Pieces with marks of one kind that count on from each other; a mark of a higher kind ends the count. */
function countsOf(pieces: readonly Piece[], kind: MarkKind): TextPiece[][] {
  const counts: TextPiece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.mark === undefined) continue;
    if (piece.mark !== kind) {
      if (numberedKinds.includes(piece.mark) && numberedKinds.indexOf(piece.mark) < numberedKinds.indexOf(kind))
        open = false;
      continue;
    }
    const last = counts.at(-1);
    const before = last?.at(-1)?.ordinal;
    if (open && last && before !== undefined && piece.ordinal === before + 1) last.push(piece);
    else counts.push([piece]);
    open = true;
  }
  return counts;
}

/** The style that most pieces of a count have, the higher one where two are as frequent. */
function commonStyle(count: readonly TextPiece[]): SignKind | undefined {
  const styles = count.filter(isStyled).flatMap(({ sign }) => sign ?? []);
  const timesOf = (style: SignKind): number => styles.filter((other) => other === style).length;
  return [...new Set(styles)].sort((a, b) => timesOf(b) - timesOf(a) || a.localeCompare(b))[0];
}

/**
 * Gives points that one count goes through one sign: a heading that Word's style marks and one that is only bold
 * are on one level.
 */
export function withOneNumbering(pieces: readonly Piece[]): Piece[] {
  const signs = new Map<Piece, SignKind>();
  for (const kind of numberedKinds) {
    for (const count of countsOf(pieces, kind)) {
      const style = commonStyle(count);
      if (style !== undefined) for (const piece of count) signs.set(piece, style);
    }
  }
  return pieces.map((piece) => {
    const sign = signs.get(piece);
    return piece.kind === 'text' && sign !== undefined ? { ...piece, sign } : piece;
  });
}
