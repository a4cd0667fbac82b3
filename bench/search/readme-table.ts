import type { QueryKind } from './query.ts';
import type { Cost, KindReport, SearchReport, SetName, SetReport } from './report.ts';
import type { Target } from './targets.ts';

/** Names of the kinds in the table. */
export const kindNames: Readonly<Record<QueryKind, string>> = {
  headings: '标题',
  cuts: '正文片段',
  words: '两个词',
  titles: '页面题名',
  pinyin: '题名全拼',
  initials: '题名首字母',
  traditional: '繁体题名',
  typos: '错一字的题名',
  questions: '问句',
};

/** Names of the sets in the table. */
export const setLabels: Readonly<Record<SetName, string>> = { site: '本站', corpus: '语料', repeated: '重复语料' };

/** Head of the table; each figure is of stock Pagefind, then of this site's search. */
export const head = [
  '查询',
  'n',
  '零结果',
  '首位',
  '前三',
  'recall@10',
  'MRR@10',
  '解决',
  '延迟中位 ms',
  '延迟 p95 ms',
  '首个结果前 KB',
  '其后每次 KB',
  '久开每次 KB',
];

type Figures = KindReport['stock'];

const pair = (stock: string, ours: string): string => `${stock} / ${ours}`;
const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));
const kilobytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1024).toFixed(1));

/** Cells of a kind, without its name. */
function kindCells({ n, stock, ours }: KindReport): string[] {
  const both = (show: (figures: Figures) => string): string => pair(show(stock), show(ours));
  return [
    String(n),
    ...[both(({ zero }) => share(zero)), both(({ top1 }) => share(top1)), both(({ top3 }) => share(top3))],
    ...[
      both(({ recall10 }) => share(recall10)),
      both(({ mrr10 }) => share(mrr10)),
      both(({ solved }) => share(solved)),
    ],
    ...costCells({ stock, ours }),
  ];
}

function costCells({ stock, ours }: Record<'stock' | 'ours', Cost>): string[] {
  const both = (show: (cost: Cost) => string): string => pair(show(stock), show(ours));
  return [
    ...[both(({ median }) => median.toFixed(1)), both(({ p95 }) => p95.toFixed(1))],
    ...[
      both(({ firstBytes }) => kilobytes(firstBytes)),
      both(({ queryBytes }) => kilobytes(queryBytes)),
      both(({ settledBytes }) => kilobytes(settledBytes)),
    ],
  ];
}

/** Rows of the table for a set, one a kind. */
export function tableRows({ kinds }: SetReport): string[][] {
  return kinds.map((kind) => [kindNames[kind.kind], ...kindCells(kind)]);
}

/** Size and making of the indexes of a set, in a sentence. */
export function indexLine({ pages, index: { stock, ours } }: SetReport): string {
  const bytes = pair(kilobytes(stock.bytes), kilobytes(ours.bytes));
  return `${pages} 页；索引 ${bytes} KB，用时 ${pair(stock.seconds.toFixed(2), ours.seconds.toFixed(2))} 秒`;
}

/** Cells of an aim: what, the figure, what is asked, and whether it is reached. */
export function targetCells({ set, name, figure, sign, bound, reached }: Target): string[] {
  return [`${setLabels[set]}：${name}`, figure.toFixed(3), `${sign} ${bound}`, reached ? '达到' : '未达到'];
}

/** The whole report in Markdown; figures are “stock Pagefind / this site”. */
export function readmeTable(report: SearchReport): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const sets = (Object.entries(report) as [SetName, SetReport][]).map(([name, set]) =>
    [
      `**${setLabels[name]}**：${indexLine(set)}。`,
      '',
      row(head),
      row(head.map((_, index) => (index === 0 ? '---' : '--:'))),
      ...tableRows(set).map(row),
    ].join('\n'),
  );
  return sets.join('\n\n');
}
