import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Asker } from '../../../src/command/ask.ts';

test('lines that are pasted ahead answer the questions in order', async () => {
  const input = new PassThrough();
  const asker = new Asker(input, new PassThrough());
  input.write('甲\n 乙 \n');
  expect([await asker.ask('一'), await asker.ask('二')]).toEqual(['甲', '乙']);
  const third = asker.ask('三');
  input.write('丙\n');
  expect(await third).toBe('丙');
  asker.close();
});

test('ending the input ends the questions', async () => {
  const input = new PassThrough();
  const asker = new Asker(input, new PassThrough());
  const answer = asker.ask('一');
  input.end();
  await expect(answer).rejects.toThrow('没有写完');
});
