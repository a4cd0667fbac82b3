import { describe, expect, test } from 'vitest';
import { componentNames } from '../../../src/markdown/component-rules.ts';
import { readDocument } from '../../../src/markdown/document.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { growth } from '../../growth.ts';
import { broken, fixture, reportsOn, type Breakage } from './fixture-library.ts';

test('the fixture is in order and uses every component', () => {
  expect(reportsOn(fixture)).toEqual([]);
  const used = new Set(fixture.flatMap(({ elements }) => elements.map(({ name }) => name)));
  expect([...used].sort()).toEqual([...componentNames].sort());
});

describe('one mistake, one report', () => {
  test.each<[string, Breakage, string]>([
    [
      'a case that names a method that does not exist',
      ['cases/library-branch.mdx', 'methods: [san-wen, yi-tu-san-wen]', 'methods: [san-wne, yi-tu-san-wen]'],
      'content/cases/library-branch.mdx:29:15 unknown-reference 没有编号为「san-wne」的方法。最接近的是「san-wen」（三问）',
    ],
    [
      'a mnemonic with an item too few',
      ['methods/san-wen.mdx', '      - name: 问建议\n        from: report 1/2\n', ''],
      'content/methods/san-wen.mdx:9:5 mnemonic 「三问」应有三项，这里列了 2 项；来源没有列出时写 itemsUnknown: true',
    ],
    [
      'a broken field',
      ['templates/yi-jian-biao.mdx', 'hint:', 'hnit:'],
      'content/templates/yi-jian-biao.mdx:9:5 frontmatter-schema 没有名为「hnit」的字段。最接近的是「hint」',
    ],
    [
      'an unclosed component',
      ['cases/library-branch.mdx', '</EditorNote>', ''],
      'content/cases/library-branch.mdx:71:1 mdx-syntax <EditorNote> 没有结束。请在内容后面写 </EditorNote>（与开头在同一段或同一层）；没有内容时写成 <EditorNote … />',
    ],
    [
      'a bare brace',
      ['problems/kai-guan-shi-jian.mdx', 'from: report 1/3\n---\n', 'from: report 1/3\n---\n\n取{甲，乙\n'],
      'content/problems/kai-guan-shi-jian.mdx:13:2 mdx-syntax 正文中的「{」会被当成程序。请改用全角「｛」，或用反引号括成代码：`{`；引用数据请写 <Metric id="…" />',
    ],
    [
      'a former slug that another entry has',
      ['methods/san-wen.mdx', '[san-wen-fa]', '[yi-tu-san-wen]'],
      'content/methods/san-wen.mdx:4:15 duplicate-slug 地址 /methods/yi-tu-san-wen/ 已由 content/methods/yi-tu-san-wen.mdx 使用，请改 formerSlugs 这一项',
    ],
    [
      'a renamed heading that a practice points to',
      ['cases/library-branch.mdx', '### 改开馆时间', '### 改动开馆时间'],
      'content/cases/library-branch.mdx:38:13 practice-anchor 正文没有标题「改开馆时间」。最接近的是「改动开馆时间」',
    ],
    [
      'a link to a heading of another page',
      ['methods/san-wen.mdx', '## 怎么问', '## 怎样问'],
      'content/cases/library-branch.mdx:63:2 internal-link /methods/san-wen/ 没有「#怎么问」这一处。最接近的是「怎样问」',
    ],
    [
      'a metric that is nowhere in the body',
      ['cases/library-branch.mdx', '采纳<Metric id="adopted" />，', '采纳了一些，'],
      'content/cases/library-branch.mdx:21:3 unused-metric 数据「adopted」没有在正文中出现。请在讲到它的地方写 <Metric id="adopted" />，或删去它',
    ],
  ])('%s', (_, breakage, report) => {
    expect(reportsOn(broken(breakage))).toContain(report);
  });
});

test('mistakes in several files are reported together, in the order of files and lines', () => {
  const reports = reportsOn(
    broken(
      ['pages/guide.mdx', 'description:', 'descripton:'],
      ['cases/library-branch.mdx', '[网格](/glossary/wang-ge/)', '[网格](/glossary/wang-g/)'],
      ['cases/library-branch.mdx', '支部分片包干', '支部17名党员分片包干<3'],
      ['cases/library-branch.mdx', 'anchor: 改开馆时间', 'anchor: 改馆时间'],
      ['methods/yi-tu-san-wen.mdx', 'method: san-wen', 'method: si-wen'],
    ),
  );
  expect(reports.map((report) => report.slice('content/'.length).split(' ').slice(0, 2).join(' '))).toEqual([
    'cases/library-branch.mdx:38:13 practice-anchor',
    'cases/library-branch.mdx:57:3 typed-count',
    'cases/library-branch.mdx:57:12 mdx-syntax',
    'cases/library-branch.mdx:63:68 internal-link',
    'methods/yi-tu-san-wen.mdx:10:13 unknown-reference',
    'pages/guide.mdx:2:1 frontmatter-schema',
    'pages/guide.mdx:4:1 frontmatter-schema',
  ]);
});

test('an unreadable frontmatter hides no mistake of the body', () => {
  const reports = reportsOn(
    broken(['cases/library-branch.mdx', 'unit:', 'unit'], ['cases/library-branch.mdx', '答复要写明', '答复{要写明']),
  );
  expect(reports.map((report) => report.split(' ')[1])).toEqual(['frontmatter-syntax', 'mdx-syntax']);
});

test('counts typed into a case body are listed with their place', () => {
  expect(reportsOn(broken(['cases/library-branch.mdx', '支部分片包干', '支部十七名党员分片包干']))).toEqual([
    expect.stringMatching(/^content\/cases\/library-branch\.mdx:57:3 typed-count .*「十七名」/u),
  ]);
});

test('time to read and check grows with the number of documents only', async () => {
  const readAndCheck = (copies: number) => {
    const documents = Array.from({ length: copies }, (_, copy) =>
      fixture.map(({ collection, id, text, pictures }) =>
        readDocument(`content/${collection}/${copy === 0 ? id : `${id}-${copy}`}.mdx`, collection, text, pictures),
      ),
    ).flat();
    return runChecks(documents);
  };
  expect(await growth(readAndCheck, [3, 24])).toBeLessThan(20);
});
