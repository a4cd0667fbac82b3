import { describe, expect, test } from 'vitest';
import { paragraphText, type Block } from '../../../../src/import/block.ts';
import { redactBlocks } from '../../../../src/import/redact-blocks.ts';

const paragraph = (...texts: string[]): Block => ({
  kind: 'paragraph',
  runs: texts.map((text) => ({ text, bold: false })),
});
const redacted = (...blocks: Block[]): string[] =>
  redactBlocks(blocks).map((block) => (block.kind === 'paragraph' ? paragraphText(block) : ''));

describe('redacting hides whole names', () => {
  test.each([
    ['镇党委书记郑海涛先后7次', '镇党委书记郑某某先后7次'],
    ['王建国、李红梅同志', '王某某、李某某同志'],
    ['张伟 身份证号 110105 19491231 002X', '张某 身份证号 某'],
    ['授予：沈国文、刘 炽、赵娟娟', '授予：沈某某、刘某、赵某某'],
    ['由刘会计记账', '由刘某会计记账'],
    ['由村党总支书记包案，为高龄老人上门办证', '由村党总支书记包案，为高龄老人上门办证'],
  ])('%s', (text, hidden) => {
    expect(redacted(paragraph(text))).toEqual([hidden]);
  });

  test('a name that begins in one run and ends in another is hidden', () => {
    expect(redacted(paragraph('支部书记郑', '海涛先后7次'))).toEqual(['支部书记郑某某先后7次']);
  });

  test('a name that one paragraph gives away is hidden in all of them', () => {
    expect(redacted(paragraph('昨天又见到郑海涛'), paragraph('支部书记郑海涛说'))).toEqual([
      '昨天又见到郑某某',
      '支部书记郑某某说',
    ]);
  });
});
