import { describe, expect, test } from 'vitest';
import { paragraph } from '../../../src/import/block.ts';
import { membersIn } from '../../../src/import/recognise/members.ts';
import { recogniseWriteUps } from '../../../src/import/recognise/write-up.ts';

const none = new Set<string>();
const yearIn = (...lines: string[]): number | undefined =>
  recogniseWriteUps(['把支部建在链上', ...lines].map((text) => paragraph(text)))[0]?.year;
const filler =
  '支部把学习放在班组，把会议开到车间，把问题列成清单，大家一条一条地改，改完一条划去一条，写到这里就够了。';

describe('the year of a practice', () => {
  test('is the one that its days are given with', () => {
    expect(yearIn(`2019年3月6日，支部开了会。${filler}`, `2019年5月起，支部逐条整改。${filler}`)).toBe(2019);
  });

  test('is left out where days have no year or several years', () => {
    expect(yearIn(`3月6日，支部开了会。${filler}`)).toBeUndefined();
    expect(yearIn(`2018年3月6日，支部开了会。${filler}`, `2019年5月，又开了会。${filler}`)).toBeUndefined();
  });

  test('is not that of a founding, nor the date of the write-up itself', () => {
    expect(yearIn('2021年6月30日', `1985年创办以来，公司一直做炉子。${filler}`)).toBeUndefined();
  });
});

describe('the number of party members', () => {
  test.each([
    ['机械系党支部共有党员22名，其中教授14名。', '22名'],
    ['党支部有党员9名。', '9名'],
    ['支部现有37名党员，分三个小组。', '37名'],
    ['社区党委总共党员120余人。', '120余人'],
  ])('%s', (text, wording) => {
    expect(membersIn([text], none)?.wording).toBe(wording);
  });

  test('is not that of members who did something', () => {
    expect(membersIn(['17名党员全部参加会议。', '支部组织党员30人次走访。', '发展党员3名。'], none)).toBeUndefined();
  });
});
