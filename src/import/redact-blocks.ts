import { paragraphText, type Block, type Run } from './block.ts';
import { personalDataBeside, personalDataIn, maskOf, type PersonalData } from '../language/people/personal-data.ts';
import { postalAddressesIn } from '../language/people/person-addresses.ts';

/** Replaces stretches of a paragraph, which may begin in one run and end in another. */
function redactRuns(runs: readonly Run[], find: (text: string) => readonly PersonalData[]): Run[] {
  const found = find(paragraphText({ runs }));
  if (found.length === 0) return [...runs];
  let [at, next] = [0, 0];
  return runs.map((run) => {
    const end = at + run.text.length;
    let redacted = '';
    while (at < end) {
      const data = found[next];
      const until = data ? data.index + data.text.length : end;
      if (!data || at < data.index) {
        const stop = Math.min(end, data?.index ?? end);
        redacted += run.text.slice(run.text.length - (end - at), run.text.length - (end - stop));
        at = stop;
      } else {
        if (at === data.index) redacted += maskOf(data);
        at = Math.min(end, until);
        if (at === until) next += 1;
      }
    }
    return { ...run, text: redacted };
  });
}

/** Applies a change to every text of a file. */
function mapTexts(blocks: readonly Block[], change: (runs: readonly Run[]) => Run[]): Block[] {
  const changeText = (text: string): string => paragraphText({ runs: change([{ text, bold: false }]) });
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: change(block.runs) };
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(changeText)) };
    return { ...block, alt: changeText(block.alt) };
  });
}

const letters = /(?<![A-Za-z0-9])(?:[xX]{2,}|[×╳]{2,})(?![A-Za-z0-9])/gu;

/** Follows a mask that hides part of a name: `xx理工大学`, `xx省`, `xx同志`. */
const restOfName =
  /^[\p{Script=Han}]{0,10}?(?:省|市|县|区|镇|乡|村|街道|社区|大学|学院|学校|中学|小学|幼儿园|医院|公司|集团|厂|局|厅|委|办|所|中心|支部|总支|合作社|协会|银行|同志|书记|主任|校长|院长|厂长|经理|教授|老师|先生|女士|某)/u;
/** Follows a mask that hides a number, which no word can replace. */
const unit = /^\s*(?:年|月|日|号|名|人|户|条|项|次|个|万|亿|元|%|％|亩|公里|平方)/u;

/**
 * Writes what a source masks with letters as the library does: `xx公司` is `某公司`, a whole name `xx` is `某单位`; a number
 * stays.
 */
export function maskBlocks(blocks: readonly Block[]): Block[] {
  const mask = (text: string): string =>
    text.replace(letters, (masked, at: number) => {
      const after = text.slice(at + masked.length);
      if (unit.test(after)) return masked;
      return restOfName.test(after) ? '某' : '某单位';
    });
  return mapTexts(blocks, (runs) => runs.map((run) => ({ ...run, text: mask(run.text) })));
}

/** Every text of a file. */
const textsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [paragraphText(block)] : block.kind === 'table' ? block.rows.flat() : [block.alt],
  );

/**
 * Replaces personal data by 某 wherever the text of a file has it; pictures are not looked at. A full name that one
 * paragraph gives away is hidden in all of them, and 刘会计 becomes 刘某会计.
 */
export function redactBlocks(blocks: readonly Block[]): Block[] {
  const names = textsIn(blocks).flatMap((text) =>
    personalDataIn(text).filter(({ kind, text: name }) => kind === '姓名' && !name.includes('某')),
  );
  const known = new Set(names.map(({ text }) => text));
  const find = (text: string): PersonalData[] => {
    const found = personalDataBeside(text, known);
    const starts = new Set(found.map(({ index }) => index));
    return [...found, ...postalAddressesIn(text).filter(({ index }) => !starts.has(index))].sort(
      (a, b) => a.index - b.index,
    );
  };
  return mapTexts(blocks, (runs) => redactRuns(runs, find));
}
