import type { Outline, OutlineBlock, Place } from './outline.ts';
import type { Piece, TextPiece } from './piece.ts';
import { isHeadingRow, rowsOf, splitLead, type NumberedPiece, type RowPoint } from './row.ts';
import { sentencesOf, withoutClosing } from './sentences.ts';
import { isText, signOf, topSign } from './top-sign.ts';

type Point = RowPoint<NumberedPiece>;

/** A block of the outline before it is known which source paragraph is a heading line and which is text. */
type OutlineStep =
  | { kind: 'heading'; source: number; level: number; text: string; /** It is a line of its own. */ isLine: boolean }
  | { kind: 'text'; source: number; text: string }
  | { kind: 'list'; ordered: boolean; items: { source: number; text: string }[] }
  | { kind: 'other'; source: number; piece: Exclude<Piece, TextPiece> };

/** A longer lead is a sentence of the text. */
const maxLeadLength = 50;

function plain({ piece, source }: NumberedPiece): OutlineStep[] {
  if (!isText(piece)) return [{ kind: 'other', source, piece }];
  const text = piece.lead === undefined ? piece.text : `${piece.lead}${piece.text === '' ? '' : `：${piece.text}`}`;
  return text === '' ? [] : [{ kind: 'text', source, text }];
}

function headingSteps({ entry, content }: Point, level: number): OutlineStep[] {
  const { lead, rest } = splitLead(entry.piece);
  if ([...lead].length > maxLeadLength || lead === '') return [...plain(entry), ...divide(content, level)];
  const text: OutlineStep[] = rest === '' ? [] : [{ kind: 'text', source: entry.source, text: rest }];
  return [
    { kind: 'heading', source: entry.source, level, text: lead, isLine: rest === '' },
    ...text,
    ...divide(content, level + 1),
  ];
}

/** A row whose points are stated in a sentence each: a list, and what follows the last of them. */
function listSteps(row: readonly Point[], level: number): OutlineStep[] {
  const after: OutlineStep[] = [];
  const items = row.map(({ entry: { piece, source }, content }, index) => {
    const whole = piece.lead === undefined ? piece.text : `${piece.lead}：${piece.text}`;
    const [first = '', ...more] = sentencesOf(whole);
    // A row in running text ends with its last point; the sentences after it sum up.
    const sumsUp = index === row.length - 1 && piece.sign === 'point' && more.length > 0;
    if (sumsUp) after.push({ kind: 'text', source, text: more.join('') });
    after.push(...divide(content, level));
    return { source, text: withoutClosing(sumsUp ? first : whole) };
  });
  return [{ kind: 'list', ordered: row[0]?.entry.piece.ordered ?? false, items }, ...after];
}

function rowSteps(row: readonly Point[], level: number): OutlineStep[] {
  if (isHeadingRow(row)) return row.flatMap((point) => headingSteps(point, level));
  const sign = row[0]?.entry.piece.sign;
  const isAlone = row.length === 1 && sign !== 'list' && sign !== 'bullet';
  return isAlone
    ? row.flatMap(({ entry, content }) => [...plain(entry), ...divide(content, level)])
    : listSteps(row, level);
}

/** Divides entries by the sign of the highest level, then what lies between by the next. */
function divide(entries: readonly NumberedPiece[], level: number): OutlineStep[] {
  const sign = topSign(entries.map(({ piece }) => piece));
  if (sign === undefined) return entries.flatMap(plain);
  const points: { entry: NumberedPiece<TextPiece>; content: NumberedPiece[] }[] = [];
  const before: NumberedPiece[] = [];
  for (const { piece, source } of entries) {
    if (isText(piece) && signOf(piece) === sign) points.push({ entry: { piece, source }, content: [] });
    else (points.at(-1)?.content ?? before).push({ piece, source });
  }
  return [...divide(before, level), ...rowsOf(points).flatMap((row) => rowSteps(row, level))];
}

/** Source paragraphs that are a heading and nothing else. */
function headingLines(steps: readonly OutlineStep[]): Set<number> {
  const lines = new Set(steps.flatMap((step) => (step.kind === 'heading' && step.isLine ? [step.source] : [])));
  for (const step of steps) {
    if (step.kind === 'text') lines.delete(step.source);
    if (step.kind === 'list') for (const { source } of step.items) lines.delete(source);
  }
  return lines;
}

/**
 * Numbers source paragraphs as locators do: heading lines and body paragraphs apart, tables and pictures with the
 * paragraph before.
 */
function placesOf(
  entries: readonly NumberedPiece[],
  lines: ReadonlySet<number>,
): { places: Map<number, Place>; paragraphs: number; headings: number } {
  const places = new Map<number, Place>();
  let [paragraphs, headings] = [0, 0];
  for (const { piece, source } of entries) {
    if (places.has(source)) continue;
    if (!isText(piece)) places.set(source, { paragraph: Math.max(1, paragraphs) });
    else if (lines.has(source)) places.set(source, { heading: (headings += 1) });
    else places.set(source, { paragraph: (paragraphs += 1) });
  }
  return { places, paragraphs, headings };
}

/**
 * Makes headings (from level 2), lists and paragraphs of what authors number, embolden or break by hand, each with its
 * place in the write-up.
 */
export function buildOutline(pieces: readonly Piece[]): Outline {
  let source = 0;
  const entries = pieces.map((piece): NumberedPiece => {
    if (!isText(piece) || !piece.continues) source += 1;
    return { piece, source };
  });
  const steps = divide(entries, 2);
  const { places, paragraphs, headings } = placesOf(entries, headingLines(steps));
  const placeOf = (of: number): Place => places.get(of) ?? { paragraph: 1 };
  const blocks = steps.map((step): OutlineBlock => {
    switch (step.kind) {
      case 'list':
        return {
          kind: 'list',
          ordered: step.ordered,
          items: step.items.map((item) => ({ text: item.text, place: placeOf(item.source) })),
        };
      case 'heading':
        return { kind: 'heading', level: step.level, text: step.text, place: placeOf(step.source) };
      case 'text':
        return { kind: 'text', text: step.text, place: placeOf(step.source) };
      case 'other':
        return { ...step.piece, place: placeOf(step.source) };
    }
  });
  return { blocks, paragraphs, headings };
}
