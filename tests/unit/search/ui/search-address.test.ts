import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paramsFromRequest, requestFromParams } from '../../../../src/search/ui/search-address.ts';

const write = (request: Parameters<typeof paramsFromRequest>[0]): string =>
  decodeURIComponent(String(paramsFromRequest(request)));

test('an address names the query and the chosen filters', () => {
  expect(write({ text: '照镜子', selection: { 类型: '方法', 环节: '对标找差' } })).toBe(
    'q=照镜子&类型=方法&环节=对标找差',
  );
});

test('what is empty is left out', () => {
  expect(write({ text: ' ', selection: { 类型: '' } })).toBe('');
});

test('what an address does not know is left aside', () => {
  expect(requestFromParams(new URLSearchParams('q= 五查 &page=2&x=y'))).toEqual({ text: '五查', selection: {} });
});

const value = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter(Boolean);

test('reading what was written gives the same request', () => {
  const selection = fc.record({ 类型: value, 单位类型: value, 环节: value }, { requiredKeys: [] });
  fc.assert(
    fc.property(value, selection, (text, chosen) => {
      const request = { text, selection: chosen };
      expect(requestFromParams(new URLSearchParams(String(paramsFromRequest(request))))).toEqual(request);
    }),
  );
});
