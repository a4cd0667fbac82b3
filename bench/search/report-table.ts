import { kilobytes, markdownTable } from '../markdown-table.ts';
import type { Cost, KindReport, SearchReport, SetName, SetReport } from './report.ts';
import type { Target } from './targets.ts';
import { chinese, type SearchWords } from './words.ts';

type Figures = KindReport['stock'];

const pair = (stock: string, ours: string): string => `${stock} / ${ours}`;
const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));
const size = (bytes: number | undefined): string => (bytes === undefined ? '–' : kilobytes(bytes));

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
      both(({ firstBytes }) => size(firstBytes)),
      both(({ queryBytes }) => size(queryBytes)),
      both(({ settledBytes }) => size(settledBytes)),
    ],
  ];
}

/** Rows of the table for a set, one a kind. */
export function tableRows({ kinds }: SetReport, words: SearchWords): string[][] {
  return kinds.map((kind) => [words.kinds[kind.kind], ...kindCells(kind)]);
}

/** Size and making of the indexes of a set, in one phrase. */
export function indexLine({ pages, index: { stock, ours } }: SetReport, words: SearchWords): string {
  return words.indexLine(
    pages,
    pair(size(stock.bytes), size(ours.bytes)),
    pair(stock.seconds.toFixed(2), ours.seconds.toFixed(2)),
  );
}

/** Cells of an aim, in Chinese: what, the figure, what is asked, and whether it is reached. */
export function targetCells({ set, name, figure, sign, bound, reached }: Target): string[] {
  return [`${chinese.sets[set]}：${name}`, figure.toFixed(3), `${sign} ${bound}`, reached ? '达到' : '未达到'];
}

/** The whole report in Markdown; figures are “stock Pagefind / this site”. */
export function searchTables(report: SearchReport, words: SearchWords): string {
  return (Object.entries(report) as [SetName, SetReport][])
    .map(([name, set]) =>
      [`**${words.sets[name]}**: ${indexLine(set, words)}.`, markdownTable(words.head, tableRows(set, words))].join(
        '\n\n',
      ),
    )
    .join('\n\n');
}
