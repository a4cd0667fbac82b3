import { expect, test } from 'vitest';
import { startContent } from '../../../src/library/start/start-content.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { isCollection } from '../../../src/model/collections.ts';

const base = 'updated: 2026-03-02';
const others: Readonly<Record<string, string>> = {
  'cases/a.mdx': `---\ntitle: 甲\nunit: { name: 某市河东社区党支部, shortName: 河东 }\n---\n`,
  'methods/m.mdx': `---\ntitle: 乙\n---\n`,
  'steps/ask.mdx': `---\ntitle: 征求意见\n${base}\n---\n`,
  'sources/s.mdx': '---\ntitle: 来稿\n---\n',
};

/** What a new library begins with, by path, when this one has these files besides a case, a method and a step. */
function startOf(files: Readonly<Record<string, string>>): Map<string, string> {
  const documents = Object.entries({ ...others, ...files }).map(([path, text]) => {
    const [collection = ''] = path.split('/');
    if (!isCollection(collection)) throw new Error(path);
    return readDocument(`content/${path}`, collection, text);
  });
  return new Map(startContent(documents).map(({ path, content }) => [path, content]));
}

/** Body of the form `f` in the new library. */
const bodyAfter = (body: string): string =>
  startOf({ 'templates/f.mdx': `---\ntitle: 表\n---\n\n${body}\n` })
    .get('templates/f.mdx')
    ?.slice('---\ntitle: 表\n---\n'.length)
    .trim() ?? 'left out';

test('cases, methods, problems and sources stay behind; steps, forms, terms and pages come along', () => {
  const files = startOf({
    'problems/p.mdx': '---\ntitle: 问\n---\n',
    'templates/f.mdx': '---\ntitle: 表\n---\n',
    'glossary/t.mdx': '---\ntitle: 词\ndefinedBy: 编者\n---\n',
    'pages/about.mdx': '---\ntitle: 关于\n---\n',
  });
  expect([...files.keys()].sort()).toEqual(['glossary/t.mdx', 'pages/about.mdx', 'steps/ask.mdx', 'templates/f.mdx']);
});

test('fields that name missing entries or places in sources go, the others stay as they were written', () => {
  const form = `---
title: 表
${base}
steps: [ask]
methods: [m]
from: [s 1/1, s 1/2]
fields:
  - name: 栏
    hint: 写“栏”，不写别的，哪怕这一行写得比一般的行要长得多，也不折成两行，因为折了就不好看、也不好改了。
    by: 来源
---
`;
  expect(startOf({ 'templates/f.mdx': form }).get('templates/f.mdx')).toBe(
    form.replace('methods: [m]\nfrom: [s 1/1, s 1/2]\n', '').replace('    by: 来源\n', ''),
  );
});

test('a term of a source or one that speaks of a unit stays behind', () => {
  const files = startOf({
    'glossary/source.mdx': '---\ntitle: 子\ndefinedBy: 来源\n---\n',
    'glossary/unit.mdx': '---\ntitle: 丑\ndefinedBy: 编者\ndefinition: 河东用过的。\n---\n',
    'glossary/plain.mdx': '---\ntitle: 寅\ndefinedBy: 编者\ndefinition: 都用的。\n---\n',
  });
  expect([...files.keys()].filter((path) => path.startsWith('glossary/'))).toEqual(['glossary/plain.mdx']);
});

test.each([
  ['a paragraph that a source vouches for goes whole', '先说。再说。<Source at="s 1/1" />\n\n留下。', '留下。'],
  ['a practice of a case goes with its heading', '留下。\n\n## 案例\n\n<Practice case="a" id="p" />', '留下。'],
  ['only the sentence with a metric of a case goes', '甲句。例如<Metric case="a" id="m" />。乙句。', '甲句。乙句。'],
  [
    'a heading stays while anything is below it',
    '## 一\n\n### 二\n\n留下。例如<Metric case="a" id="m" />。\n\n## 三\n\n### 四\n\n去掉。<Source at="s 1/1" />',
    '## 一\n\n### 二\n\n留下。',
  ],
  [
    'notes lose the sentences about the write-ups',
    '去掉。<Source at="s 1/1" />\n\n<EditorNote label="编者按">\n\n照这个支部的分法。先填自己的。\n\n</EditorNote>',
    '<EditorNote label="编者按">\n\n先填自己的。\n\n</EditorNote>',
  ],
  [
    'a note about nothing else goes',
    '留下。\n\n去掉。<Source at="s 1/1" />\n\n<EditorNote label="编者按">\n\n来源没有写。\n\n</EditorNote>',
    '留下。',
  ],
])('%s', (_, body, left) => {
  expect(bodyAfter(body)).toBe(left);
});
