import { expect, test } from 'vitest';
import { readPeers, readSizes } from '../../../../bench/scale/arguments.ts';

test('sizes are whole numbers, separated by commas', () => {
  expect(readSizes('106,1000')).toEqual([106, 1000]);
  for (const wrong of ['', '0', '1.5', '10,', '十']) expect(() => readSizes(wrong)).toThrow('要写成案例数');
});

test('peers are known ones', () => {
  expect(readPeers('')).toEqual([]);
  expect(readPeers('starlight,hugo')).toEqual(['starlight', 'hugo']);
  expect(() => readPeers('jekyll')).toThrow('要写 starlight、hugo 中的');
});
