import { expect, test } from 'vitest';
import { broken, reportsOn } from './fixture-library.ts';

test('a reference close to an entry whose title cannot be read names the id alone', () => {
  const documents = broken(
    ['cases/library-branch.mdx', 'methods: [san-wen, yi-tu-san-wen]', 'methods: [san-wne, yi-tu-san-wen]'],
    ['methods/san-wen.mdx', 'title: 三问', 'title: 三问\ntitle: 三问'],
  );
  expect(reportsOn(documents)).toContain(
    'content/cases/library-branch.mdx:29:15 unknown-reference 没有编号为「san-wne」的方法。最接近的是「san-wen」',
  );
});
