import { expect, test } from 'vitest';
import { followMovedAnchor } from '../../../src/browser/moved-anchors.ts';
import { anchorFiles } from '../../../src/model/moved-anchors.ts';
import { madeCase, madeLists, madeProblem } from '../../made-library.ts';

const lists = madeLists({
  cases: [madeCase('a', {})],
  problems: Array.from({ length: 700 }, (_, index) => madeProblem(`p${index}`, 'a', '标题', index + 1)),
});
const files = new Map(anchorFiles(lists, 'problems').map(({ path, content }) => [`/base/${path}`, content]));

/** Where a reader is led who opens the list of problems with an anchor. */
async function ledTo(hash: string, given: { protocol?: string; onPage?: string; list?: string } = {}) {
  const { protocol = 'https:', onPage = 'main', list = 'problems' } = given;
  let target = '';
  const dataset = { movedList: list, movedFiles: String(files.size) };
  const root = {
    querySelector: () => (list === '' ? null : { dataset }),
    getElementById: (id: string) => (id === onPage ? {} : null),
  } as unknown as Document;
  const location = { protocol, hash, replace: (address: string | URL) => void (target = String(address)) };
  await followMovedAnchor(root, location, '/base/', (address) => {
    const content = files.get(address);
    return Promise.resolve({ ok: content !== undefined, json: () => Promise.resolve(JSON.parse(content ?? '')) });
  });
  return target;
}

test('an anchor that a list had leads to the present place, whichever file has it', async () => {
  expect(files.size).toBeGreaterThan(1);
  for (const { id } of lists.problems) expect(await ledTo(`#${id}`)).toBe(`/base/cases/a/#wen-ti-${id}`);
  expect(await ledTo(`#${encodeURIComponent('a-标题')}`)).toBe('/base/cases/a/#a-标题');
});

test('nothing happens where the anchor is on the page, unknown or absent, and on pages without such a list', async () => {
  expect(await ledTo('#main')).toBe('');
  expect(await ledTo('#gone')).toBe('');
  expect(await ledTo('#toString')).toBe('');
  expect(await ledTo('')).toBe('');
  expect(await ledTo('#p1', { list: '' })).toBe('');
});

test('a disc, which has no such files, asks for none', async () => {
  expect(await ledTo('#p1', { protocol: 'file:' })).toBe('');
});
