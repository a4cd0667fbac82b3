import { paragraphText, type Block, type Paragraph } from '../block.ts';
import { bare } from './bare.ts';
import { boldLead, isBold } from './bold.ts';
import { markAt, type Mark } from './marks.ts';
import { withOneNumbering } from './one-numbering.ts';
import type { Piece, SignKind, TextPiece } from './piece.ts';
import { runInOf } from './run-in.ts';
import { sentencesOf, withoutClosing } from './sentences.ts';

const maxLineLength = 45;
const endsSentence = /[。！？!?；;，,、：:…]”?$/u;

/** A line that names what follows: short, and one clause or two. */
function isLine(text: string): boolean {
  return [...text].length <= maxLineLength && sentencesOf(text).length === 1;
}

function bracketed(text: string): Pick<TextPiece, 'text' | 'lead'> {
  const [, name = '', rest = ''] = /^[【〖]([^】〗]+)[】〗]\s*[：:]?\s*(.*)$/su.exec(text) ?? [];
  return rest === '' ? { text: name } : { text: rest, lead: name };
}

/** Signs of a paragraph by itself; that a short line is a heading depends on what else the text has. */
function signOf(paragraph: Paragraph, text: string): { sign: SignKind | undefined; mark: Mark | undefined } {
  const mark = markAt(text);
  if (paragraph.level !== undefined && paragraph.level > 0) return { sign: `style-${paragraph.level}`, mark };
  if (mark) return { sign: mark.kind, mark };
  if (paragraph.list) return { sign: 'list', mark };
  if (isBold(paragraph) && isLine(text) && !/[。；;，,]$/.test(text)) return { sign: 'bold-line', mark };
  const lead = bare(boldLead(paragraph));
  return {
    sign:
      lead !== '' &&
      [...lead].length <= maxLineLength &&
      (/[。：:！]$/.test(lead) || /^[：:。]/.test(text.slice(text.indexOf(lead) + lead.length).trim())) &&
      text.startsWith(lead)
        ? 'bold-lead'
        : undefined,
    mark,
  };
}

function* paragraphPieces(paragraph: Paragraph): Generator<TextPiece, void, void> {
  const whole = bare(paragraphText(paragraph));
  const { sign, mark } = signOf(paragraph, whole);
  const ordered = paragraph.list ? paragraph.list === 'ordered' : mark !== undefined && mark.kind !== 'bullet';
  const text = mark ? bare(mark.rest) : whole;
  const piece = {
    kind: 'text' as const,
    sign,
    ...(mark && { mark: mark.kind }),
    ordinal: mark?.ordinal,
    continues: false,
    ordered,
  };
  if (sign === 'bracket') return yield { ...piece, ...bracketed(text) };
  if (sign?.startsWith('style-')) return yield { ...piece, text };
  const strong = boldLead(paragraph).replace(/^[>＞\s　]+/u, '');
  const inner = mark ? bare(strong.slice(strong.indexOf(mark.rest.charAt(0)))) : bare(strong);
  const lead =
    inner !== '' &&
    text.startsWith(inner) &&
    [...inner].length <= maxLineLength &&
    text.length > inner.length &&
    /[。：:！]$/.test(inner)
      ? { lead: withoutClosing(inner) }
      : {};
  const runIn = runInOf(sign === 'point' ? whole : text);
  if (!runIn) {
    const rest = 'lead' in lead ? bare(text.slice(inner.length)) : text;
    return yield { ...piece, ...lead, text: rest };
  }
  const introText = runIn.intro;
  if (introText !== '' || sign !== 'point') {
    if (introText !== '') {
      const withLead = 'lead' in lead && introText.startsWith(inner);
      yield { ...piece, ...(withLead ? lead : {}), text: withLead ? bare(introText.slice(inner.length)) : introText };
    } else if (sign !== undefined) yield { ...piece, text: '' };
  }
  for (const [index, point] of runIn.points.entries()) {
    yield {
      kind: 'text',
      text: bare(point.rest),
      sign: 'point',
      ordinal: point.ordinal,
      continues: index > 0 || introText !== '',
      ordered: true,
    };
  }
}

/** A short line without closing punctuation before a paragraph, in a text that marks no headings otherwise. */
function markShortLines(pieces: readonly Piece[]): Piece[] {
  const strong = new Set<SignKind>(['part', 'chapter', 'paren', 'bracket', 'word', 'bold-line', 'bold-lead']);
  if (
    pieces.some(
      (piece) =>
        piece.kind === 'text' &&
        piece.sign !== undefined &&
        (strong.has(piece.sign) || piece.sign.startsWith('style-')),
    )
  )
    return [...pieces];
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (piece.kind !== 'text' || piece.sign !== undefined || piece.continues || next === undefined) return piece;
    const leadsOn =
      next.kind !== 'text' || next.sign !== undefined || (!next.continues && endsSentence.test(next.text));
    const isShort =
      [...piece.text].length <= 26 &&
      !endsSentence.test(piece.text) &&
      sentencesOf(piece.text).length === 1 &&
      !/^[（(].*[）)]$|\d{4}年\d{1,2}月/.test(piece.text);
    return isShort && leadsOn ? { ...piece, sign: 'short-line' as const } : piece;
  });
}

/** Splits the paragraphs of a write-up that contain several points. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces = blocks.flatMap((block): Piece[] =>
    block.kind === 'paragraph' ? [...paragraphPieces(block)] : [block],
  );
  return markShortLines(withOneNumbering(pieces));
}
