import type { Outline, OutlineBlock, Place } from './outline.ts';
import type { Piece, SignKind, TextPiece } from './pieces.ts';
import { sentencesOf, withoutClosing } from './sentences.ts';

/** A piece with its place in the write-up. */
type Placed = Exclude<Piece, TextPiece> | TextPiece;
type Entry = { piece: Placed; place: number };

/** Numbered kinds from the highest level to the lowest, as Chinese official writing has them. */
const ranks: readonly SignKind[] = ['part', 'chapter', 'paren', 'arabic', 'paren-arabic', 'circled'];
/** Signs that lines of their own have; which stands above which shows in the order of their appearance. */
const lines: readonly SignKind[] = ['bracket', 'word', 'bold-line', 'short-line'];
const leads: readonly SignKind[] = ['bold-lead', 'bullet', 'list', 'point'];

const longestLead = 50;
const isText = (piece: Piece): piece is TextPiece => piece.kind === 'text';
const signOf = ({ piece }: Entry): SignKind | undefined => (isText(piece) ? piece.sign : undefined);

/** The sign that divides entries on the highest level. */
function topSign(entries: readonly Entry[]): SignKind | undefined {
  const first = (signs: readonly SignKind[]): { sign: SignKind; at: number } | undefined => {
    const at = entries.findIndex((entry) => signs.includes(signOf(entry) as SignKind));
    const sign = at < 0 ? undefined : signOf(entries[at] as Entry);
    return sign === undefined ? undefined : { sign, at };
  };
  const styles = entries.map(signOf).filter((sign): sign is SignKind => sign?.startsWith('style-') === true).sort();
  if (styles[0]) return styles[0];
  const numbered = ranks.find((rank) => entries.some((entry) => signOf(entry) === rank));
  const line = first(lines);
  if (numbered === 'part' || numbered === 'chapter') return line && line.sign === 'bracket' && line.at < (first([numbered])?.at ?? 0) ? line.sign : numbered;
  if (line && (!numbered || line.at < (first([numbered])?.at ?? 0))) return line.sign;
  return numbered ?? first(leads)?.sign;
}

/** A point of a row: the piece that opens it, and what follows up to the next. */
interface RowPoint {
  entry: Entry;
  piece: TextPiece;
  content: readonly Entry[];
}

/** Lead of a point and what it says more; a point told in one sentence has no more. */
function splitLead(piece: TextPiece): { lead: string; rest: string } {
  if (piece.lead !== undefined) return { lead: piece.lead, rest: piece.text };
  const [first = '', ...more] = sentencesOf(piece.text);
  const colon = /^([^，,。；;：:“”]{2,16})[：:](.+)$/su.exec(piece.text);
  if (colon && (more.length > 0 || piece.sign === 'bold-lead')) return { lead: colon[1] ?? '', rest: (colon[2] ?? '').trim() };
  return { lead: withoutClosing(first), rest: more.join('') };
}

const isStyle = (sign: SignKind): boolean => sign.startsWith('style-') || lines.includes(sign) || sign === 'part' || sign === 'chapter';

function isDeveloped({ piece, content }: RowPoint): boolean {
  return piece.lead !== undefined || content.length > 0 || sentencesOf(piece.text).length >= 2;
}

/** Rows begin anew where the numbers do. */
function rowsOf(points: readonly RowPoint[]): RowPoint[][] {
  const rows: RowPoint[][] = [];
  for (const point of points) {
    const last = rows.at(-1);
    const before = last?.at(-1)?.piece.ordinal;
    const { ordinal } = point.piece;
    const restarts = before !== undefined && ordinal !== undefined && ordinal <= before && before !== Infinity;
    if (last && !restarts) last.push(point);
    else rows.push([point]);
  }
  return rows;
}

class OutlineBuilder {
  readonly blocks: OutlineBlock[] = [];
  /** Number of each source paragraph among body paragraphs or heading lines; filled while the outline is built. */
  readonly #bodyOnly: ReadonlySet<number>;
  readonly #places = new Map<number, Place>();
  paragraphs = 0;
  headings = 0;

  constructor(entries: readonly Entry[], headingLines: ReadonlySet<number>) {
    this.#bodyOnly = headingLines;
    for (const { place, piece } of entries) {
      if (this.#places.has(place)) continue;
      if (!isText(piece)) this.#places.set(place, { paragraph: Math.max(1, this.paragraphs) });
      else if (this.#bodyOnly.has(place)) this.#places.set(place, { heading: (this.headings += 1) });
      else this.#places.set(place, { paragraph: (this.paragraphs += 1) });
    }
  }

  placeOf(entry: Entry): Place {
    return this.#places.get(entry.place) ?? { paragraph: 1 };
  }
}

/** A decision about the outline that does not need places yet. */
type Step = { entry: Entry; kind: 'heading'; level: number; text: string; isLine: boolean } | { entry: Entry; kind: 'text'; text: string } | { kind: 'list'; ordered: boolean; items: { entry: Entry; text: string }[] } | { entry: Entry; kind: 'other' };

function plain(entry: Entry): Step[] {
  if (!isText(entry.piece)) return [{ entry, kind: 'other' }];
  const { lead, text } = entry.piece;
  const whole = lead === undefined ? text : `${lead}${text === '' ? '' : `：${text}`}`;
  return whole === '' ? [] : [{ entry, kind: 'text', text: whole }];
}

function headingSteps({ entry, piece, content }: RowPoint, level: number): Step[] {
  const { lead, rest } = splitLead(piece);
  if ([...lead].length > longestLead || lead === '') return [...plain(entry), ...steps(content, level)];
  const heading: Step = { entry, kind: 'heading', level, text: lead, isLine: rest === '' };
  return [heading, ...(rest === '' ? [] : [{ entry, kind: 'text' as const, text: rest }]), ...steps(content, level + 1)];
}

/** A row whose points are told in a sentence each: a list, and what follows the last of them. */
function listSteps(row: readonly RowPoint[], level: number): Step[] {
  const after: Step[] = [];
  const items = row.map(({ entry, piece, content }, index) => {
    const isLast = index === row.length - 1;
    const whole = piece.lead === undefined ? piece.text : `${piece.lead}：${piece.text}`;
    const [first = '', ...more] = sentencesOf(whole);
    // A row in running text ends with its last point; the sentences after it sum up.
    const sumsUp = isLast && piece.sign === 'point' && more.length > 0;
    if (sumsUp) after.push({ entry, kind: 'text', text: more.join('') });
    after.push(...steps(content, level));
    return { entry, text: withoutClosing(sumsUp ? first : whole) };
  });
  return [{ kind: 'list', ordered: row[0]?.piece.ordered ?? false, items }, ...after];
}

function rowSteps(row: readonly RowPoint[], level: number): Step[] {
  const sign = row[0]?.piece.sign;
  if (sign === undefined) return [];
  const developed = row.filter(isDeveloped).length;
  if (isStyle(sign) || developed * 3 >= row.length * 2) return row.flatMap((point) => headingSteps(point, level));
  return row.length === 1 && sign !== 'list' && sign !== 'bullet' ? row.flatMap((point) => [...plain(point.entry), ...steps(point.content, level)]) : listSteps(row, level);
}

/** Divides entries by the sign of the highest level, then what lies between by the next. */
function steps(entries: readonly Entry[], level: number): Step[] {
  const sign = topSign(entries);
  if (sign === undefined) return entries.flatMap(plain);
  const first = entries.findIndex((entry) => signOf(entry) === sign);
  const points: RowPoint[] = [];
  for (const entry of entries.slice(first)) {
    if (signOf(entry) === sign) points.push({ entry, piece: entry.piece as TextPiece, content: [] });
    else points[points.length - 1] = { ...(points.at(-1) as RowPoint), content: [...(points.at(-1)?.content ?? []), entry] };
  }
  return [...steps(entries.slice(0, first), level), ...rowsOf(points).flatMap((row) => rowSteps(row, level))];
}

/** Makes an outline of pieces: headings from level 2, each with its place in the write-up. */
export function buildOutline(pieces: readonly Piece[]): Outline {
  let place = 0;
  const entries = pieces.map((piece): Entry => {
    if (!isText(piece) || !piece.continues) place += 1;
    return { piece, place };
  });
  const decided = steps(entries, 2);
  const headingLines = new Set(decided.flatMap((step) => (step.kind === 'heading' && step.isLine ? [step.entry.place] : [])));
  for (const step of decided) {
    if (step.kind === 'text') headingLines.delete(step.entry.place);
    if (step.kind === 'list') for (const { entry } of step.items) headingLines.delete(entry.place);
  }
  const builder = new OutlineBuilder(entries, headingLines);
  const blocks = decided.map((step): OutlineBlock => {
    if (step.kind === 'list') return { kind: 'list', ordered: step.ordered, items: step.items.map(({ entry, text }) => ({ text, place: builder.placeOf(entry) })) };
    const at = builder.placeOf(step.entry);
    if (step.kind === 'heading') return { kind: 'heading', level: step.level, text: step.text, place: at };
    if (step.kind === 'text') return { kind: 'text', text: step.text, place: at };
    return { ...(step.entry.piece as Exclude<Piece, TextPiece>), place: at };
  });
  return { blocks, paragraphs: builder.paragraphs, headings: builder.headings };
}
