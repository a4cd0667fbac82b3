import { describe, expect, test } from 'vitest';
import { paragraph, type Block } from '../../../src/import/block.ts';
import { buildOutline } from '../../../src/import/recognise/build-outline.ts';
import type { Outline } from '../../../src/import/recognise/outline.ts';
import { piecesOf } from '../../../src/import/recognise/pieces.ts';

const outlineOf = (blocks: readonly Block[]): Outline => buildOutline(piecesOf(blocks));

/** An outline as lines: `## heading`, `- item`, text. */
function lines(...texts: (string | Block)[]): string[] {
  const { blocks } = outlineOf(texts.map((text) => (typeof text === 'string' ? paragraph(text) : text)));
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'list') return block.items.map(({ text }) => `- ${text}`);
    return block.kind === 'text' ? [block.text] : [block.kind];
  });
}
const bold = (lead: string, rest = ''): Block => ({
  kind: 'paragraph',
  runs: [{ text: lead, bold: true }, ...(rest === '' ? [] : [{ text: rest, bold: false }])],
});

describe('headings', () => {
  test('numbers nest as official writing has them', () => {
    expect(
      lines(
        '　　一、抓学习',
        '（一）领导带头学',
        '班子先学一步。',
        '（二）党员集中学',
        '每周学一次。',
        '二、抓整改',
        '列出清单。',
      ),
    ).toEqual([
      '## 抓学习',
      '### 领导带头学',
      '班子先学一步。',
      '### 党员集中学',
      '每周学一次。',
      '## 抓整改',
      '列出清单。',
    ]);
  });

  test('a numbered lead sentence is a heading, the rest its text', () => {
    expect(lines('（一）分层分类立标杆。坚持分层定标。坚持分类定标。', '（二）对照标杆找差距。逐项对照。')).toEqual([
      '## 分层分类立标杆',
      '坚持分层定标。坚持分类定标。',
      '## 对照标杆找差距',
      '逐项对照。',
    ]);
  });

  test('points in one paragraph that are told in several sentences are headings', () => {
    expect(lines('支部有三个办法。一是定主题。围绕大局定。二是抓环节。逐个环节抓。')).toEqual([
      '支部有三个办法。',
      '## 定主题',
      '围绕大局定。',
      '## 抓环节',
      '逐个环节抓。',
    ]);
  });

  test('first, then, at last count too', () => {
    expect(lines('首先，学起来。大家都学。其次，比起来。人人都比。最后，干起来。马上就干。')).toEqual([
      '## 学起来',
      '大家都学。',
      '## 比起来',
      '人人都比。',
      '## 干起来',
      '马上就干。',
    ]);
  });

  test('numbers with points nest too, and amounts are none', () => {
    expect(lines('1. 做法', '1.1 学习', '学了。', '1.2 整改', '改了。', '2. 成效', '1.2 万亩地流转了。')).toEqual([
      '## 做法',
      '### 学习',
      '学了。',
      '### 整改',
      '改了。',
      '## 成效',
      '1.2 万亩地流转了。',
    ]);
  });

  test('bold lines and bold leads are headings', () => {
    expect(lines(bold('主要做法'), bold('学在前。', '每天学。'), bold('干在前。', '每天干。'))).toEqual([
      '## 主要做法',
      '### 学在前',
      '每天学。',
      '### 干在前',
      '每天干。',
    ]);
  });

  test('styles come before marks, and numbers fall away', () => {
    expect(
      lines(
        paragraph('一、抓学习', { level: 1 }),
        '（一）先学',
        '学了。',
        paragraph('二、抓整改', { level: 1 }),
        '改了。',
      ),
    ).toEqual(['## 抓学习', '### 先学', '学了。', '## 抓整改', '改了。']);
  });

  test('one count stands on one level, whatever marks its points', () => {
    expect(
      lines(
        bold('一、定目标。', '大家都定。'),
        paragraph('二、抓队伍', { level: 1 }),
        '抓了。',
        bold('三、建平台'),
        '建了。',
      ),
    ).toEqual(['## 定目标', '大家都定。', '## 抓队伍', '抓了。', '## 建平台', '建了。']);
  });

  test('a list that counts anew below a styled heading stays a list', () => {
    expect(
      lines(
        paragraph('1. 抓学习', { level: 2 }),
        '学了。',
        paragraph('2. 抓整改', { level: 2 }),
        '列出三张单子：',
        '1.问题清单',
        '2.整改清单',
        '3.责任清单',
      ),
    ).toEqual(['## 抓学习', '学了。', '## 抓整改', '列出三张单子：', '- 问题清单', '- 整改清单', '- 责任清单']);
  });

  test('names in brackets and numbered words are headings', () => {
    expect(lines('【学习动员】开了大会。', '【征求意见】发了问卷。')).toEqual([
      '## 学习动员',
      '开了大会。',
      '## 征求意见',
      '发了问卷。',
    ]);
    expect(lines('做法一：学', '学了。', '做法二：改', '改了。')).toEqual(['## 学', '学了。', '## 改', '改了。']);
  });

  test('short lines are headings only in a text that marks none otherwise', () => {
    expect(lines('学在前头', '支部每周学习一次，全体党员参加。', '改在实处', '列出清单，逐项销号。')).toEqual([
      '## 学在前头',
      '支部每周学习一次，全体党员参加。',
      '## 改在实处',
      '列出清单，逐项销号。',
    ]);
    expect(lines('一、学习', '某某同志', '学了很多。')).toEqual(['## 学习', '某某同志', '学了很多。']);
  });
});

describe('lists', () => {
  test('points of a clause each are items, and what sums them up is text', () => {
    expect(lines('主要问题：一是学得浅；二是改得慢；三是抓得松。支部逐条认领。')).toEqual([
      '主要问题：',
      '- 学得浅',
      '- 改得慢',
      '- 抓得松',
      '支部逐条认领。',
    ]);
  });

  test('numbered lines with nothing between them are items', () => {
    expect(lines('一、清单', '1.问题清单', '2.整改清单', '3.责任清单')).toEqual([
      '## 清单',
      '- 问题清单',
      '- 整改清单',
      '- 责任清单',
    ]);
  });

  test('rows begin anew where the numbers do', () => {
    expect(lines('一、甲', '1.子', '2.丑', '二、乙', '1.寅', '2.卯')).toEqual([
      '## 甲',
      '- 子',
      '- 丑',
      '## 乙',
      '- 寅',
      '- 卯',
    ]);
  });

  test('decimals and years are no numbers of a list', () => {
    expect(lines('1.2万亩地流转了出去。', '2019.5开工。')).toEqual(['1.2万亩地流转了出去。', '2019.5开工。']);
  });
});

test('paragraphs and heading lines are counted apart', () => {
  const { blocks, paragraphs, headings } = outlineOf(
    ['引言。', '一、学习', '一是学。学了。二是做。做了。', '二、整改', '改了。'].map((text) => paragraph(text)),
  );
  expect({ paragraphs, headings }).toEqual({ paragraphs: 3, headings: 2 });
  expect(blocks.map((block) => (block.kind === 'heading' || block.kind === 'text' ? block.place : undefined))).toEqual([
    { paragraph: 1 },
    { heading: 1 },
    { paragraph: 2 },
    { paragraph: 2 },
    { paragraph: 2 },
    { paragraph: 2 },
    { heading: 2 },
    { paragraph: 3 },
  ]);
});
