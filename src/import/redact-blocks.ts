import { textOf, type Block, type Run } from './block.ts';
import { personalDataIn, maskOf } from '../model/personal-data.ts';

/** Replaces stretches of a paragraph, which may begin in one run and end in another. */
function redactRuns(runs: readonly Run[]): Run[] {
  const text = textOf({ runs });
  const found = personalDataIn(text);
  if (found.length === 0) return [...runs];
  let at = 0;
  return runs.map((run) => {
    let redacted = '';
    for (const [offset, character] of [...run.text].map((character, index, all) => [at + all.slice(0, index).join('').length, character] as const)) {
      const data = found.find(({ index, text: hidden }) => offset >= index && offset < index + hidden.length);
      if (!data) redacted += character;
      else if (offset === data.index) redacted += maskOf(data);
    }
    at += run.text.length;
    return { ...run, text: redacted };
  });
}

/** Applies a change to every text of a file. */
function mapTexts(blocks: readonly Block[], change: (runs: readonly Run[]) => Run[]): Block[] {
  const changeText = (text: string): string => textOf({ runs: change([{ text, bold: false }]) });
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: change(block.runs) };
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(changeText)) };
    return { ...block, alt: changeText(block.alt) };
  });
}

/** Writes what a source masks with letters, `xx公司`, as the library does: `某公司`. */
export function maskBlocks(blocks: readonly Block[]): Block[] {
  return mapTexts(blocks, (runs) => runs.map((run) => ({ ...run, text: run.text.replace(/(?<![A-Za-z0-9])(?:[xX]{2,}|[×╳]{2,})(?![A-Za-z0-9])/gu, '某') })));
}

/** Replaces personal data by 某 wherever the text of a file has it; pictures are not looked at. */
export function redactBlocks(blocks: readonly Block[]): Block[] {
  return mapTexts(blocks, redactRuns);
}
