import { expect, test } from 'vitest';
import { errorCodeIn, parseObjectPage } from '../../../src/deploy/s3/s3-xml.ts';

const listOf = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</ListBucketResult>`;
const object = (key: string, size: number): string =>
  `<Contents><Key>${key}</Key><Size>${size}</Size><Owner><ID>1</ID></Owner></Contents>`;

test('keys, sizes and the next page are read', () => {
  const page = parseObjectPage(
    listOf(`${object('a.html', 12)}${object('007', 0)}<NextContinuationToken>1+/=</NextContinuationToken>`),
  );
  expect(page).toEqual({
    sizes: new Map([
      ['a.html', 12],
      ['007', 0],
    ]),
    nextToken: '1+/=',
  });
});

test('keys are decoded where the store says that it has encoded them, and only there', () => {
  const keys = (inside: string): string[] => [...(parseObjectPage(listOf(inside))?.sizes.keys() ?? [])];
  expect(keys(`<EncodingType>url</EncodingType>${object('a+b%2B%E4%B8%AD%25/%7E', 1)}`)).toEqual(['a b+中%/~']);
  expect(keys(object('a+b%2B', 1))).toEqual(['a+b%2B']);
  expect(keys(object(' a &amp;&lt;&#x4e2d;&#39; ', 1))).toEqual([" a &<中' "]);
});

test('a list of one object and an empty one are lists', () => {
  expect(parseObjectPage(listOf(object('a', 1)))?.sizes.size).toBe(1);
  expect(parseObjectPage(listOf(''))).toEqual({ sizes: new Map(), nextToken: undefined });
});

test('the code of an error is read, and nothing else is an error', () => {
  expect(errorCodeIn('<Error><Code>NoSuchKey</Code><Message>a &amp; b</Message></Error>')).toBe('NoSuchKey');
  expect(errorCodeIn('<s3:Error xmlns:s3="x"><s3:Code><![CDATA[NoSuchKey]]></s3:Code></s3:Error>')).toBe('NoSuchKey');
  expect(errorCodeIn('<Error/>')).toBe('');
  expect(['', 'Error', '<html><br></html>', listOf('')].map(errorCodeIn)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test.each(['', '<html><body>It works!</body></html>', '<Error><Code>NoSuchKey</Code></Error>', '{"a":1}'])(
  '%j is no list',
  (text) => {
    expect(parseObjectPage(text)).toBeUndefined();
  },
);

test('entities that a document defines itself are not expanded', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]><Error><Code>&b;</Code></Error>`;
  expect((errorCodeIn(bomb) ?? '').length).toBeLessThan(10);
});
