import { expect, test } from 'vitest';
import { kindFinder } from '../../../../src/browser/offline/file-kind.ts';

const kindOf = kindFinder([
  ['pages/.+\\.bin', true, true],
  ['data/.+', false, false],
  ['(?:.+/)?index\\.html|表 格/.+', true, false],
]);

test.each([
  ['', true, false],
  ['cases/a/', true, false],
  ['pages/a.bin', true, true],
  ['%E8%A1%A8%20%E6%A0%BC/a.docx', true, false],
  ['data/index.html', false, false],
  ['cases/a', false, false],
  ['new.bin', false, false],
])('the file at %j is kept once opened: %s, and its name contains a hash: %s', (address, isKept, isHashed) => {
  expect(kindOf(address)).toMatchObject({ isKept, isHashed });
});

test('an address that is not properly encoded is that of no file', () => {
  expect(kindOf('%E4/')).toMatchObject({ isKept: false });
});
