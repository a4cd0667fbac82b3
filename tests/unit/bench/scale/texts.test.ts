import { expect, test } from 'vitest';
import { changeParagraph, changeTitle } from '../../../../bench/scale/edits.ts';
import { caseFiles } from '../../../../bench/scale/library/case-files.ts';
import { madeCase } from '../../../../bench/scale/library/case.ts';
import { planLibrary } from '../../../../bench/scale/library/plan.ts';
import { plainCase } from '../../../../bench/scale/plain-case.ts';

const plan = planLibrary({ cases: 12 });
const textOf = (index: number): string => caseFiles(plan, index)[0]?.text ?? '';

test.each([0, 1])('other generators get the text of case %i without components and references', (index) => {
  const { title, description, body } = plainCase(madeCase(plan, index));
  expect(`${title}${description}${body}`).not.toMatch(/[<>{}]|\]\(/u);
  expect(body).toContain('。');
});

test('a metric gives way to its wording, a practice to its summary', () => {
  const data = {
    title: '题',
    description: '共{opinions}。',
    metrics: { opinions: { wording: '7条' } },
    practices: [{ id: 'a', summary: '收到{opinions}。' }],
  };
  const body =
    '<Practice id="a" />\n\n共<Metric id="opinions" />，<Term id="t">词</Term>见[“五查”](/methods/b/)。<Source at="s 1/1" />';
  expect(plainCase({ id: 'c', data, body })).toEqual({
    id: 'c',
    title: '题',
    description: '共7条。',
    body: '收到7条。\n\n共7条，词见“五查”。',
  });
});

test.each([0, 1])('a paragraph of case %i is changed, and nothing else', (index) => {
  const text = textOf(index);
  const changed = changeParagraph(text, '补写一句。');
  expect(changed.replace('补写一句。', '')).toBe(text);
  expect(changed).toMatch(/补写一句。<Source/u);
});

test('a title is changed, and nothing else', () => {
  const text = textOf(0);
  const changed = changeTitle(text, '补记');
  expect(changed.split('\n')[1]).toBe(`${text.split('\n')[1]}补记`);
  expect(changed.split('\n').slice(2)).toEqual(text.split('\n').slice(2));
});

test('a text that cannot be changed so is refused', () => {
  expect(() => changeTitle('---\n---\n', '补记')).toThrow('to change');
});
