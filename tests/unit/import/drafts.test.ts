import fc from 'fast-check';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { importFile, type ImportOptions, type ImportResult } from '../../../src/import/import-file.ts';
import { readDocument, type ContentDocument } from '../../../src/markdown/document.ts';
import type { Collection } from '../../../src/model/collections.ts';
import { rules } from '../../../src/checks/all-rules.ts';
import { noContext } from '../../../src/library/check-context.ts';
import { noEditorial } from '../../../src/model/editorial.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { fuzzLimit, fuzzRuns } from '../../fuzz-runs.ts';
import { growth } from '../../growth.ts';
import { fixture } from '../checks/fixture-library.ts';

const none = new Set<string>();
const themes = [{ name: '整改落实', covers: '整改', words: ['抓整改'] }];
const options: ImportOptions = {
  known: {
    methods: new Map([['五查', 'wu-cha']]),
    cases: none,
    sources: none,
    methodIds: new Set(['wu-cha']),
    steps: new Set(['zheng-qiu-yi-jian', 'zheng-gai-qing-dan']),
    names: new Set(['五查']),
    themes,
  },
  today: '2026-11-23',
  redacts: false,
};

const writeUp = `xx厂抓整改 见行动
——xx市宏达机械厂党支部纪实
　　xx市宏达机械厂党支部有党员22名。2月27日，支部书记张某某作动员，电话13800138000。
　　一、开门纳谏，征求意见
　　通过“五查”和“三步走”（个人分析、小组讨论、支部审核）征集到231条意见建议，得分<60的列入{待整改}名单，*号为重点。
　　二、列出清单，抓好整改
　　一是建台账。列出问题50余条。二是定责任。落实到人。
　　三、用心做好小事
　　大家动手，由12户增至36户。`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Draft files read as the build reads them. */
function documentsOf({ files }: ImportResult): ContentDocument[] {
  return files.flatMap(({ path, content }) =>
    typeof content === 'string' ? [readDocument(`content/${path}`, path.split('/')[0] as Collection, content)] : [],
  );
}

describe('the drafts of a write-up', () => {
  let result: ImportResult;
  let documents: ContentDocument[];
  beforeAll(async () => {
    result = await importFile('材料.txt', bytesOf(writeUp), options);
    documents = documentsOf(result);
  });
  const find = (path: string): ContentDocument => {
    const document = documents.find((candidate) => candidate.path === `content/${path}`);
    if (!document) throw new Error(`${path} is not among ${documents.map((candidate) => candidate.path).join(', ')}`);
    return document;
  };

  test('are a case, the source and the method that is new', () => {
    expect(documents.map(({ path }) => path)).toEqual([
      'content/methods/san-bu-zou.mdx',
      'content/cases/hong-da-ji-xie-chang.mdx',
      'content/sources/hong-da-ji-xie-chang-yuan-gao.mdx',
    ]);
  });

  test('pass their schemas, as drafts', () => {
    expect(
      documents.flatMap(({ path, schemaIssues, syntaxProblems }) =>
        [...schemaIssues, ...syntaxProblems].map(({ message }) => `${path} ${message}`),
      ),
    ).toEqual([]);
    expect(documents.map(({ data }) => data?.draft)).toEqual([true, true, true]);
  });

  test('hold no error beside the library', () => {
    expect(
      runChecks([...fixture, ...documents], rules, { ...noContext, editorial: { ...noEditorial, themes } })
        .filter(({ severity, path }) => severity === 'error' && documents.some((document) => document.path === path))
        .map(({ path, rule, message }) => `${path} ${rule} ${message}`)
        .filter(
          (issue) =>
            !/没有编号为「(?:wu-cha|[a-z-]+)」的(?:方法|环节)/.test(issue) && !issue.includes('/methods/wu-cha/'),
        ),
    ).toEqual([]);
  });

  test('show every metric through a metric, with the paragraph it comes from', () => {
    const { data, body } = find('cases/hong-da-ji-xie-chang.mdx') as ContentDocument<'cases'>;
    expect(Object.values(data?.metrics ?? {}).map(({ wording, from }) => `${wording} ${from[0]?.paragraph}`)).toEqual([
      '22名 1',
      '231条 2',
      '50余条 3',
      '12户 4',
      '36户 4',
    ]);
    for (const wording of ['22名', '231条', '50余条', '36户']) expect(body).not.toContain(wording);
  });

  test('map practices to steps where the words say so, and say unsure otherwise', () => {
    const { data } = find('cases/hong-da-ji-xie-chang.mdx') as ContentDocument<'cases'>;
    expect(data?.practices.map(({ step, anchor }) => `${anchor} ${step}`)).toEqual(
      [
        '开门纳谏征求意见 zheng-qiu-yi-jian',
        '建台账 zheng-gai-qing-dan',
        '定责任 zheng-gai-qing-dan',
        '用心做好小事 unsure',
      ].map((line) => (line.startsWith('定责任') ? '定责任 unsure' : line)),
    );
  });

  test('keep events without a year and name the unit as the library masks it', () => {
    const { data } = find('cases/hong-da-ji-xie-chang.mdx') as ContentDocument<'cases'>;
    expect(data?.events.map(({ on }) => on)).toEqual(['2月27日']);
    expect(data?.unit).toMatchObject({ name: '某市宏达机械厂党支部', shortName: '宏达机械厂', kind: '企业' });
  });

  test('say how many members the unit has by the metric of them, and of the themes those that the title speaks of', () => {
    const { data } = find('cases/hong-da-ji-xie-chang.mdx') as ContentDocument<'cases'>;
    expect(data?.metrics[data.unit.size ?? '']?.wording).toBe('22名');
    expect(data?.themes).toEqual(['整改落实']);
    expect(data).not.toHaveProperty('year');
  });

  test('link the method that is known and list the items of the new one', () => {
    expect(find('cases/hong-da-ji-xie-chang.mdx').body).toContain('[“五查”](/methods/wu-cha/)');
    const { data } = find('methods/san-bu-zou.mdx') as ContentDocument<'methods'>;
    expect(data?.parts[0]?.items?.map(({ name }) => name)).toEqual(['个人分析', '小组讨论', '支部审核']);
  });

  test('escape what would mean something in MDX', () => {
    const { body } = find('cases/hong-da-ji-xie-chang.mdx');
    expect(body).toContain('得分\\<60的列入\\{待整改}名单，\\*号为重点');
  });

  test('count paragraphs and headings of the source as its locators do', () => {
    const { data } = find('sources/hong-da-ji-xie-chang-yuan-gao.mdx') as ContentDocument<'sources'>;
    expect(data?.parts).toMatchObject([{ paragraphs: 4, headings: 3 }]);
  });
});

test('a practice has the methods that its own text names, not those of its neighbours in one paragraph', async () => {
  const text =
    '某厂党支部抓学习\n　　某厂党支部有党员9名。\n　　一、分头学\n　　一是听。坚持“三个听”。大家都来。二是议。坚持“四个议”。人人发言。';
  const { files } = await importFile('材料.txt', bytesOf(text), {
    ...options,
    known: {
      ...options.known,
      methods: new Map([
        ['三个听', 'ting'],
        ['四个议', 'yi'],
      ]),
    },
  });
  const draft = documentsOf({ files } as ImportResult).find(
    ({ collection }) => collection === 'cases',
  ) as ContentDocument<'cases'>;
  expect(draft.data?.practices.map(({ anchor, methods }) => [anchor, methods])).toEqual([
    ['听', ['ting']],
    ['议', ['yi']],
  ]);
});

test('what the source masks with letters reads as words, and a masked number stays for the editor', async () => {
  const text = 'xx公司抓学习\n　　xxxx铸造有限公司党支部来到xx市。\n　　学习为xx打开了一扇门，xx书记讲课，来了xx人。';
  const { files } = await importFile('材料.txt', bytesOf(text), options);
  const { body } = documentsOf({ files } as ImportResult).find(
    ({ collection }) => collection === 'cases',
  ) as ContentDocument;
  for (const words of ['某铸造有限公司党支部来到某市。', '学习为某单位打开了一扇门，某书记讲课，来了xx人。'])
    expect(body).toContain(words);
});

test('personal data goes on request, everywhere', async () => {
  const { files } = await importFile('材料.txt', bytesOf(writeUp.replace('张某某', '张建国')), {
    ...options,
    redacts: true,
  });
  const whole = files.map(({ content }) => String(content)).join('\n');
  expect(whole).not.toMatch(/张建国|13800138000/);
  expect(whole).toContain('张某某');
});

describe('links of the source', () => {
  const bodyOf = (result: ImportResult): string =>
    documentsOf(result).find(({ collection }) => collection === 'cases')?.body ?? '';

  test('keep their addresses, metrics in their words stay metrics, and the rest is told', async () => {
    const text =
      '# 某村抓学习\n\n某村党支部有党员9名，见[名单（9名）](https://example.org/a_b?c=1&d=2)和[办法](javascript:alert)。\n\n1. 另见[名单](https://example.org/2)\n2. 再见[名单](https://example.org/3)\n';
    const result = await importFile('材料.md', bytesOf(text), options);
    const links: string[] = [];
    visit(
      documentsOf(result).find(({ collection }) => collection === 'cases')?.tree as Root,
      'link',
      ({ url }) => void links.push(url),
    );
    expect(links).toEqual(['https://example.org/a_b?c=1&d=2', 'https://example.org/2', 'https://example.org/3']);
    expect(bodyOf(result)).toMatch(/\[名单（<Metric id="[a-z-]+" \/>）\]/);
    expect(result.left).toEqual(['链接“办法”的地址：javascript:alert']);
  });

  test('in a table and in HTML', async () => {
    const text =
      '<p>某村党支部有党员9名，大家都学，请看<a href="http://example.org/x">这份材料</a>。</p><table><tr><td>甲</td><td><a href="https://example.org/t">清单</a></td><td>乙</td></tr></table>';
    const result = await importFile('材料.html', bytesOf(text), options);
    expect(bodyOf(result)).toContain('[这份材料](http://example.org/x)');
    expect(bodyOf(result)).toContain('[清单](https://example.org/t)');
    expect(result.left).toEqual([]);
  });

  test('are told where the draft has no place for them, twenty by name', async () => {
    const text = `# 某村抓学习\n\n某村党支部有党员9名。\n\n${Array.from({ length: 30 }, (_, index) => `[甲](/a/${index})`).join('，')}。\n`;
    const { left } = await importFile('材料.md', bytesOf(text), options);
    expect([left.length, left[0], left.at(-1)]).toEqual([21, '链接“甲”的地址：/a/0', '另有 10 处链接的地址']);
  });
});

test('time grows with the number of points of one kind only', async () => {
  const draft = (points: number) =>
    importFile(
      '材料.txt',
      bytesOf(`某村党支部的做法\n${'一、做好工作。党员30名，投入2万元，2月27日开会。\n'.repeat(points)}`),
      options,
    );
  expect(await growth(draft, [60, 480])).toBeLessThan(20);
});

test('a taken id is told and nothing is drafted for it', async () => {
  const { cases, files } = await importFile('材料.txt', bytesOf(writeUp), {
    ...options,
    known: { ...options.known, cases: new Set(['hong-da-ji-xie-chang']) },
  });
  expect({ taken: cases.map(({ isTaken }) => isTaken), files }).toEqual({ taken: [true], files: [] });
});

test('mutated write-ups give drafts that pass, or one sentence', fuzzLimit, async () => {
  const pieces = [
    '一、',
    '（一）',
    '1.',
    '一是',
    '；二是',
    '“',
    '”',
    '五查',
    '231条',
    '<',
    '{',
    '}',
    '`',
    '|',
    '\n',
    '---\n',
    '**',
    '# ',
    '- ',
    '……',
    '张某某',
    '2月',
    '\u0000',
    '\uFFFE',
    '😀',
    '&lt;',
    '$',
    '[a](javascript:b)',
    '<script>',
    'import x from "y"\n',
    '<Metric id="a" />',
    '\\',
    '~~',
    '^',
    ':::',
    '第一，',
    '问：',
  ];
  const mutation = fc.array(
    fc.tuple(fc.nat({ max: writeUp.length }), fc.constantFrom(...pieces), fc.nat({ max: 12 })),
    { minLength: 1, maxLength: 12 },
  );
  const names = ['a.txt', 'a.md', 'a.html'];
  await fc.assert(
    fc.asyncProperty(mutation, fc.constantFrom(...names), async (mutations, name) => {
      const text = mutations.reduce(
        (whole, [at, piece, cut]) => whole.slice(0, at) + piece + whole.slice(at + cut),
        writeUp,
      );
      let result: ImportResult;
      try {
        result = await importFile(name, bytesOf(text), options);
      } catch (error) {
        expect((error as Error).name).toBe('UnreadableFile');
        return;
      }
      for (const { path, schemaIssues, syntaxProblems, frontmatter, tree } of documentsOf(result)) {
        expect({
          path,
          problems: [...schemaIssues, ...syntaxProblems, ...frontmatter.problems].map(({ message }) => message),
        }).toEqual({ path, problems: [] });
        expect(JSON.stringify(tree)).not.toMatch(/"type":"mdx(?:jsEsm|FlowExpression|TextExpression)"/);
      }
    }),
    { numRuns: fuzzRuns(2000), endOnFailure: true },
  );
});
