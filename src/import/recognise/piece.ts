import type { Picture, Table } from '../block.ts';
import type { MarkKind } from './marks.ts';

/** How a piece of text shows that it begins something: by a mark, a style, bold letters, or by being short. */
export type SignKind = MarkKind | `style-${number}` | 'bold-line' | 'bold-lead' | 'short-line' | 'list';

/** A stretch of text with what marks it; a paragraph with several points gives several. */
export interface TextPiece {
  kind: 'text';
  /** Text without its mark. */
  text: string;
  sign: SignKind | undefined;
  /** Kind of its number, whatever else marks it. */
  mark?: MarkKind;
  ordinal: number | undefined;
  /**
   * Lead that its form sets off from the rest, without the mark that closes it; absent where the first sentence may
   * be one.
   */
  lead?: string;
  /** It shares its paragraph with the piece before. */
  continues: boolean;
  ordered: boolean;
}

/** What a write-up is taken apart into. */
export type Piece = TextPiece | Table | Picture;
