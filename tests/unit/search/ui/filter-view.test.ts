import { expect, test } from 'vitest';
import { filterChoices } from '../../../../src/search/ui/filter-view.ts';

test('filters come in the order of the page, values by how many pages answer', () => {
  expect(filterChoices({ 环节: { 谈心谈话: 1, 对标找差: 3 }, 类型: { 方法: 1, 案例: 1 } }, {})).toEqual([
    {
      name: '类型',
      values: [
        { value: '方法', count: 1 },
        { value: '案例', count: 1 },
      ],
    },
    {
      name: '环节',
      values: [
        { value: '对标找差', count: 3 },
        { value: '谈心谈话', count: 1 },
      ],
    },
  ]);
});

test('a filter that leaves no choice is not shown', () => {
  expect(filterChoices({ 类型: { 方法: 4, 案例: 0 } }, {})).toEqual([]);
});

test('a chosen value is shown even when nothing answers, so that it can be taken back', () => {
  expect(filterChoices({}, { 类型: '案例' })).toEqual([
    { name: '类型', values: [{ value: '案例', count: 0 }], chosen: '案例' },
  ]);
});

test('a filter that the page does not know is not shown', () => {
  expect(filterChoices({ 颜色: { 红: 1, 绿: 2 } }, {})).toEqual([]);
});
