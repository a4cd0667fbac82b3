import { roomOfBlock, roomOfSection } from '../format/place-room.ts';
import type { NameKind } from '../format/name-mark.ts';
import type { PageRecord } from '../format/page-file.ts';
import type { Simplifications } from '../text/fold.ts';
import { unitsOf, type IndexUnit } from '../text/units.ts';

/** A name or block of a page, and the place of its first unit in the index. */
export interface PlacedText {
  text: string;
  /** Absent for running text. */
  kind?: NameKind;
  /** The page says it elsewhere too. */
  isRepeat: boolean;
  units: readonly IndexUnit[];
  place: number;
}

/** Reads the texts of a page with their places, as the index was made of them. */
export function* placedTexts(
  { title, aliases, sections }: PageRecord,
  simplify?: Simplifications,
): Generator<PlacedText, void> {
  let next = 0;
  const placed = (text: string, kind: NameKind | undefined, isRepeat = false): PlacedText => {
    const place = next;
    const units = unitsOf(text, simplify);
    next += roomOfBlock(units.length);
    return { text, ...(kind && { kind }), isRepeat, units, place };
  };
  yield placed(title, 'title');
  for (const alias of aliases) yield placed(alias, 'alias');
  for (const { title: heading, blocks, repeats = 0 } of sections) {
    const start = next;
    yield placed(heading, 'heading');
    for (const [index, block] of blocks.entries()) yield placed(block, undefined, index >= blocks.length - repeats);
    next = start + roomOfSection(next - start);
  }
}

/** A name of a page, and the index in it of the unit that has a place. */
export interface NameAtPlace {
  text: string;
  kind: NameKind;
  units: readonly IndexUnit[];
  at: number;
}

/** Finds the name that a place lies in; costs as much as the page is long above it. */
export function nameAt(record: PageRecord, wanted: number): NameAtPlace | undefined {
  for (const { text, kind, units, place } of placedTexts(record)) {
    if (place > wanted) return undefined;
    if (kind && wanted - place < units.length) return { text, kind, units, at: wanted - place };
  }
  return undefined;
}
