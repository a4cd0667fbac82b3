import { expect, test } from 'vitest';
import { corpusClauses } from '../../../../bench/scale/corpus-clauses.ts';
import { noEditorial } from '../../../../src/model/editorial.ts';

const context = {
  editorial: { ...noEditorial, wordings: [{ wrong: '台帐', right: '台账' }] },
  files: new Set<string>(),
};

test('clauses of a corpus are plain Chinese, each once', () => {
  const texts = [
    '# 题目\n\n依照本条例的规定办理，由主管部门负责。依照本条例的规定办理。\n\n- 见 [网址](https://example.org)，带“引号的短句”也照收。\n',
  ];
  expect(corpusClauses(texts, context)).toEqual(['依照本条例的规定办理', '由主管部门负责', '带“引号的短句”也照收']);
});

test('clauses that the check reports are left out', () => {
  const texts = ['共有三名代表出席会议，由王建国书记主持会议，没有登记台帐的项目，其余的照常办理。'];
  expect(corpusClauses(texts, context)).toEqual(['其余的照常办理']);
});

test('clauses that speak of a made term are left out', () => {
  expect(corpusClauses(['大家围着圆桌议事角说话，说完就各自回去。'], context)).toEqual(['说完就各自回去']);
});
