import { expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { imageFile } from '../../../src/checks/rules/image-file.ts';
import { readDocument } from '../../../src/markdown/document.ts';

test('a picture too large to send is told, one below the limit is not', () => {
  const pictures = new Map(
    [
      { name: 'a.jpg', format: 'jpg' as const, bytes: 9 * 1024 * 1024 },
      { name: 'b.jpg', format: 'jpg' as const, bytes: 8 * 1024 * 1024 },
    ].map((picture) => [picture.name, picture]),
  );
  const document = readDocument(
    'content/pages/p.mdx',
    'pages',
    '---\n---\n![甲](./a.jpg)\n\n![乙](./b.jpg)\n',
    pictures,
  );
  expect(runChecks([document], [imageFile]).map(({ line, message }) => `${line} ${message}`)).toEqual([
    '3 图片 ./a.jpg 有 9 MB，太大了。请缩小到 8 MB 以内',
  ]);
});
