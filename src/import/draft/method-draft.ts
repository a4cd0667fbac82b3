import { parseMnemonic } from '../../language/mnemonic.ts';
import type { OutlineBlock, Place } from '../recognise/outline.ts';
import { documentText } from './document-text.ts';
import { itemsOf } from './mnemonic-items.ts';
import type { Locate } from './metrics.ts';
import { writeParagraphs } from './write-body.ts';

/** A named way of working that the library does not know yet. */
export interface NewMethod {
  id: string;
  name: string;
  place: Place;
}

/** A method's file, and how many of its counted parts got their items from the text. */
export interface MethodDraft {
  text: string;
  parts: number;
  withItems: number;
}

/** Drafts the page of a method: its counted parts with items where the text lists as many as the numeral says. */
export function methodDraft(
  { id, name, place }: NewMethod,
  blocks: readonly OutlineBlock[],
  locate: Locate,
  today: string,
): MethodDraft {
  const items = itemsOf(blocks, name);
  const parts = parseMnemonic(name).map((part, index) => {
    const found = items[index];
    if (!found) return { name: part.name, itemsUnknown: true };
    return { name: part.name, items: found.names.map((item) => ({ name: item, from: locate(found.place) })) };
  });
  const frontmatter = {
    title: name,
    draft: true,
    updated: today,
    description: `待补充：用一句话说明“${name}”是什么`,
    kind: parts.length > 0 ? '提法' : '做法',
    ...(parts.length > 0 && { parts }),
    from: locate(place),
  };
  const body = writeParagraphs(
    `待补充：说明“${name}”怎么做、什么时候用。编号 ${id} 是按读音起的，公开前可以改文件名。`,
  );
  return {
    text: documentText(frontmatter, body),
    parts: parts.length,
    withItems: parts.filter((part) => 'items' in part).length,
  };
}
