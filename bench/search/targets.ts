import type { QueryKind } from './query.ts';
import type { KindReport, SearchReport, SetName, SetReport } from './report.ts';

/** One aim of the search and whether it is reached. */
export interface Target {
  set: SetName;
  /** What is measured, in Chinese. */
  name: string;
  figure: number;
  /** `≥` or `≤`, and the bound. */
  sign: '≥' | '≤';
  bound: number;
  reached: boolean;
}

type Line = readonly [name: string, figure: number | undefined, sign: '≥' | '≤', bound: number];

function qualityLines(kinds: readonly KindReport[]): Line[] {
  const ours = (kind: QueryKind): KindReport['ours'] | undefined => kinds.find((one) => one.kind === kind)?.ours;
  const titles = ours('titles')?.mrr10;
  const questions = ours('questions')?.mrr10;
  return [
    ['标题 MRR@10', ours('headings')?.mrr10, '≥', 0.985],
    ['标题首位', ours('headings')?.top1, '≥', 0.975],
    ['正文片段 recall@10', ours('cuts')?.recall10, '≥', 0.998],
    ['正文片段首位', ours('cuts')?.top1, '≥', 0.99],
    ['正文片段零结果', ours('cuts')?.zero, '≤', 0],
    ['两词 recall@10', ours('words')?.recall10, '≥', 0.995],
    ['两词前三', ours('words')?.top3, '≥', 0.98],
    ['两词零结果', ours('words')?.zero, '≤', 0],
    ['全拼前三', ours('pinyin')?.top3, '≥', 0.97],
    ['首字母前三', ours('initials')?.top3, '≥', 0.9],
    ['繁体与简体结果相同', ours('traditional')?.solved, '≥', 1],
    ['错一字：前三或建议', ours('typos')?.solved, '≥', 0.9],
    ['问句 MRR 为题名的', titles && questions !== undefined ? questions / titles : undefined, '≥', 0.95],
  ];
}

function costLines({ cost: { stock, ours }, index }: SetReport, set: SetName): Line[] {
  const ratio = (mine?: number, other?: number): number | undefined => {
    if (mine === undefined || other === undefined) return undefined;
    return mine === other ? 1 : mine / other;
  };
  return [
    ['首个结果前的字节，为原版的', ratio(ours.firstBytes, stock.firstBytes), '≤', set === 'site' ? 0.5 : 1],
    ['其后每次查询的字节，为原版的', ratio(ours.queryBytes, stock.queryBytes), '≤', 1.2],
    ['久开页面每次查询的字节，为原版的', ratio(ours.settledBytes, stock.settledBytes), '≤', 1.2],
    ['延迟中位数，为原版的', ratio(ours.median, stock.median), '≤', 0.5],
    ['延迟 p95，为原版的', ratio(ours.p95, stock.p95), '≤', 0.5],
    ['索引字节，为原版的', ratio(index.ours.bytes, index.stock.bytes), '≤', 1.3],
    ['索引用时，为原版的', ratio(index.ours.seconds, index.stock.seconds), '≤', 2],
  ];
}

/** The aims for each measured set; the repeated corpus has aims for costs only. */
export function targetsOf(report: SearchReport): Target[] {
  return (Object.entries(report) as [SetName, SetReport][]).flatMap(([set, figures]) =>
    [...(set === 'repeated' ? [] : qualityLines(figures.kinds)), ...costLines(figures, set)].flatMap(
      ([name, figure, sign, bound]) => {
        if (figure === undefined) return [];
        return [{ set, name, figure, sign, bound, reached: sign === '≥' ? figure >= bound : figure <= bound }];
      },
    ),
  );
}
