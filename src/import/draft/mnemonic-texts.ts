import { parseNumeral } from '../../language/quantities/numeral.ts';
import type { OutlineBlock, Place } from '../recognise/outline.ts';
import { textsOf } from '../recognise/texts.ts';

/** Texts with the marks that separate items in one width, and the name in one spelling: 4个常态 is 四个常态. */
export function fullWidth(blocks: readonly OutlineBlock[], name: string): { text: string; place: Place }[] {
  const inDigits = name.replace(/[一二两三四五六七八九十]+/gu, (numeral) => String(parseNumeral(numeral) ?? numeral));
  return textsOf(blocks).map(({ text, place }) => ({
    text: text
      .replace(/[;,!]/gu, (mark) => ({ ';': '；', ',': '，', '!': '！' })[mark] ?? mark)
      .replaceAll(inDigits, name),
    place,
  }));
}

/** Texts that have a name, and those below a heading that has it. */
export function textsAbout(blocks: readonly OutlineBlock[], name: string): { text: string; place: Place }[] {
  const under: { level: number; isAbout: boolean }[] = [];
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') {
      while ((under.at(-1)?.level ?? 0) >= block.level) under.pop();
      under.push({ level: block.level, isAbout: block.text.includes(name) });
      return [];
    }
    const isAbout = under.some((heading) => heading.isAbout);
    return fullWidth([block], name).filter(({ text }) => isAbout || text.includes(name));
  });
}

/**
 * Texts in which parts may be stated together: each text by itself, then the headings of one level and the items of one
 * list, one a line.
 */
export function rowsOf(blocks: readonly OutlineBlock[], name: string): { text: string; place: Place }[] {
  const rows = new Map<number, { lines: string[]; place: Place }>();
  const done: { lines: string[]; place: Place }[] = [];
  for (const block of blocks) {
    if (block.kind === 'list')
      done.push({ lines: block.items.map(({ text }) => text), place: block.items[0]?.place ?? { paragraph: 1 } });
    if (block.kind !== 'heading') continue;
    for (const [level, row] of rows) {
      if (level <= block.level) continue;
      done.push(row);
      rows.delete(level);
    }
    const row = rows.get(block.level);
    if (row) row.lines.push(block.text);
    else rows.set(block.level, { lines: [block.text], place: block.place });
  }
  return [
    ...fullWidth(blocks, name),
    ...[...done, ...rows.values()].map(({ lines, place }) => ({ text: lines.join('\n'), place })),
  ];
}
