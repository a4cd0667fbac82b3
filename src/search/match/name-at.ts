import { roomOfBlock, roomOfSection } from '../format/place-room.ts';
import type { NameKind } from '../format/name-mark.ts';
import type { PageRecord } from '../format/page-file.ts';
import { unitsOf, type IndexUnit } from '../text/units.ts';

/** A name of a page, and the unit in it that has a place. */
export interface PlacedName {
  text: string;
  kind: NameKind;
  units: readonly IndexUnit[];
  /** Index of the unit. */
  at: number;
}

/** Finds the name that a place lies in; costs as much as the page is long above it. */
export function nameAt({ title, aliases, sections }: PageRecord, place: number): PlacedName | undefined {
  let next = 0;
  const nameHere = (text: string, kind: NameKind): PlacedName | undefined => {
    const units = unitsOf(text);
    const at = place - next;
    next += roomOfBlock(units.length);
    return at >= 0 && at < units.length ? { text, kind, units, at } : undefined;
  };
  let found = nameHere(title, 'title');
  for (const alias of aliases) found ??= nameHere(alias, 'alias');
  for (const section of sections) {
    if (found || next > place) return found;
    const start = next;
    found = nameHere(section.title, 'heading');
    for (const block of section.blocks) next += roomOfBlock(unitsOf(block).length);
    next = start + roomOfSection(next - start);
  }
  return found;
}
