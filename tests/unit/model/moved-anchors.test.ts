import { expect, test } from 'vitest';
import { anchorFile } from '../../../src/model/anchor-file.ts';
import { anchorFileCount, anchorFiles, type movedLists } from '../../../src/model/moved-anchors.ts';
import { madeCase, madeEntry, madeLists, madeProblem, madeSource } from '../../made-library.ts';

const lists = madeLists({
  cases: [madeCase('a', {})],
  problems: [madeProblem('p', 'a', '标 题', 1)],
  glossary: [madeEntry('glossary', 'lie-xi', { definition: 'a', definedBy: '编者' })],
  sources: [madeSource('report-1', 1), madeSource('report', 2)],
});

/** Present addresses of a list's former anchors. */
const addresses = (list: (typeof movedLists)[number]): unknown =>
  Object.assign({}, ...anchorFiles(lists, list).map(({ content }) => JSON.parse(content) as object));

test('every anchor that lists had leads to its entry', () => {
  expect(addresses('problems')).toEqual({
    p: '/cases/a/#wen-ti-p',
    a: '/cases/a/#wen-ti',
    'a-标 题': '/cases/a/#a-标 题',
  });
  expect(addresses('glossary')).toEqual({ 'lie-xi': '/glossary/lie-xi/' });
});

test('a source goes before the part of another that has the same anchor', () => {
  expect(addresses('sources')).toEqual({
    report: '/sources/report/',
    'report-1': '/sources/report-1/',
    'report-2': '/sources/report/#report-2',
    'report-1-1': '/sources/report-1/#report-1-1',
  });
});

test('files are as many as a list is long, and share its anchors about evenly', () => {
  const problems = Array.from({ length: 3000 }, (_, index) => madeProblem(`p-${index}`, 'a', 'b', index + 1));
  const files = anchorFiles(madeLists({ problems }), 'problems');
  expect(files.map(({ path }) => path)).toEqual(files.map((_, index) => `anchors/problems-${index}.json`));
  const sizes = files.map(({ content }) => Object.keys(JSON.parse(content) as object).length);
  expect([sizes.length, Math.max(...sizes) < 400, Math.min(...sizes) > 200]).toEqual([10, true, true]);
  expect(anchorFileCount(0)).toBe(1);
});

test('the file of an anchor never changes while there are as many', () => {
  expect(['', 'a', 'foobar'].map((anchor) => anchorFile(anchor, 1000))).toEqual([261, 220, 720]);
});
