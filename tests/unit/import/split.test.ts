import { describe, expect, test } from 'vitest';
import { paragraph, type Block } from '../../../src/import/block.ts';
import { splitWriteUps } from '../../../src/import/recognise/split.ts';
import { lineOf } from '../../../src/import/recognise/title-form.ts';

const body = '这里是正文，写得很长，'.repeat(16);
const centred = (text: string, form: { afterBreak?: boolean } = {}): Block => ({
  kind: 'paragraph',
  runs: [{ text, bold: true }],
  centred: true,
  ...form,
});

/** First lines of the write-ups of a file. */
const firstLines = (...blocks: (Block | string)[]): string[] =>
  splitWriteUps(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))).map(([block]) =>
    lineOf(block),
  );

describe('a file is split', () => {
  test('at a second title in the form of the first with its own unit line, however short the write-ups are', () => {
    expect(
      firstLines(
        centred('联防联治 守护平安'),
        paragraph('东岭区长风社区党委', { centred: true }),
        '社区有居民。',
        '一、建队伍。建了。',
        '二、强联动。动了。',
        centred('敬老助老 温暖夕阳', { afterBreak: true }),
        paragraph('东岭区向阳社区党委', { centred: true }),
        '社区有老人。',
        '一、办食堂。办了。',
        '二、结对子。结了。',
      ),
    ).toEqual(['联防联治 守护平安', '敬老助老 温暖夕阳']);
  });

  test('in plain text where a line that may be a title has a unit line and numbers that count anew below it', () => {
    expect(
      firstLines(
        '甲村抓学习',
        '（某县甲村党支部）',
        '村里有人。',
        '1.学',
        '学了。',
        '2.做',
        '做了。',
        '乙厂抓整改',
        '（某市乙厂党支部）',
        '厂里有人。',
        '1.查',
        '查了。',
      ),
    ).toEqual(['甲村抓学习', '乙厂抓整改']);
  });

  test('where a collection with a title of its own numbers its write-ups', () => {
    expect(firstLines('优秀党建案例汇编', '案例一：甲村抓学习', body, body, '案例二：乙厂抓整改', body, body)).toEqual([
      '优秀党建案例汇编',
      '案例二：乙厂抓整改',
    ]);
  });
});

describe('a single write-up stays whole', () => {
  test('when its parts stand in the form of its title', () => {
    expect(
      firstLines(centred('把支部建在链上'), body, centred('主要做法'), body, centred('取得成效'), body),
    ).toHaveLength(1);
    expect(
      firstLines(
        centred('把支部建在链上'),
        paragraph('某市乙厂党支部', { centred: true }),
        body,
        centred('链上抓学习聚人心'),
        body,
        body,
        body,
        centred('链上抓服务解难题'),
        body,
        body,
        body,
      ),
    ).toHaveLength(1);
  });

  test('when numbers count anew below each of its parts', () => {
    expect(
      firstLines(
        '把支部建在链上',
        body,
        '链上抓学习',
        '一、甲',
        body,
        '二、乙',
        body,
        '链上抓服务',
        '一、丙',
        body,
        '二、丁',
        body,
      ),
    ).toHaveLength(1);
  });

  test('when lines across part its headings', () => {
    expect(
      firstLines(
        paragraph('把支部建在链上', { level: 1 }),
        body,
        paragraph('链上抓学习', { level: 2, afterBreak: true }),
        body,
        body,
        paragraph('链上抓服务', { level: 2, afterBreak: true }),
        body,
        body,
      ),
    ).toHaveLength(1);
  });

  test('when its unit and date stand once more at the end', () => {
    expect(
      firstLines(
        '把支部建在链上',
        '某市乙厂党支部',
        body,
        body,
        '特此报告',
        '某市乙厂党支部',
        '2024年12月20日',
        '附件：名单',
        body,
      ),
    ).toHaveLength(1);
  });
});
