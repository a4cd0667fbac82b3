import { kilobytes } from '../../markdown-table.ts';
import { formatTable } from '../../table.ts';
import { percentile } from '../metrics.ts';
import { queryKinds } from '../query.ts';
import { chinese } from '../words.ts';
import type { ScaleReport } from './measure-scale.ts';
import { slowdown, type Step, type Visit } from './visit.ts';

/** Median and 95th percentile. */
const spread = (values: readonly number[], show: (value: number) => string): string =>
  values.length === 0 ? '–' : `${show(percentile(values, 0.5))} / ${show(percentile(values, 0.95))}`;

const sum = (a: Step, b: Step): Step => ({ bytes: a.bytes + b.bytes, milliseconds: b.milliseconds });

/** A row for the visits of one kind of query. */
function rowOf(name: string, visits: readonly Visit[]): string[] {
  const steps = (own: readonly Step[]): string[] => [
    spread(
      own.map(({ bytes }) => bytes),
      kilobytes,
    ),
    spread(
      own.map(({ milliseconds }) => milliseconds),
      (value) => value.toFixed(0),
    ),
  ];
  return [
    name,
    ...steps(visits.map(({ open, first }) => sum(open, first))),
    ...steps(visits.flatMap(({ later }) => later)),
    spread(
      visits.map(({ memory }) => memory / 2 ** 20),
      (value) => value.toFixed(0),
    ),
  ];
}

/** The report for the terminal, in Chinese. */
export function showScale({ pages, seconds, secondsKept, memory, bytes, files, edits, visits }: ScaleReport): string {
  const head = ['查询', '首答 KB', '首答 ms', '其后 KB', '其后 ms', '内存 MB'];
  const rows = queryKinds.map((kind) =>
    rowOf(
      chinese.kinds[kind],
      visits.filter((visit) => visit.kind === kind),
    ),
  );
  return [
    `${pages} 页：索引用处理器 ${seconds.stock.toFixed(1)} / ${seconds.ours.toFixed(1)} 秒（原版 Pagefind / 本站），页面都没变时 ${secondsKept.toFixed(1)} 秒，最多用内存 ${(memory / 2 ** 20).toFixed(0)} MB；`,
    `索引 ${kilobytes(bytes.stock)} / ${kilobytes(bytes.ours)} KB，为原版的 ${(bytes.ours / bytes.stock).toFixed(3)}；${files} 个文件。`,
    `改动后变了的文件：${edits.map(({ edit, changed, all }) => `${edit} ${changed}（共 ${all}）`).join('，')}。`,
    `读者的机器慢到 1/${slowdown}，中位数 / p95；首答的 KB 从打开搜索算起：`,
    formatTable(head, rows),
  ].join('\n');
}
