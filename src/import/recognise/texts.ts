import type { OutlineBlock, Place } from './outline.ts';

/** Something found in a text of the outline. */
export type InPlace<T> = T & { place: Place };

/** Every stretch of text of an outline with its place. */
export function textsOf(blocks: readonly OutlineBlock[]): InPlace<{ text: string }>[] {
  return blocks.flatMap((block): InPlace<{ text: string }>[] => {
    if (block.kind === 'list') return [...block.items];
    if (block.kind === 'table') return block.rows.flat().map((text) => ({ text, place: block.place }));
    return block.kind === 'picture' ? [] : [{ text: block.text, place: block.place }];
  });
}
