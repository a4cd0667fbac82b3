import { kilobytes, markdownTable } from '../markdown-table.ts';
import type { Cost } from './measure/run-measured.ts';
import type { Amount } from './measure/site-figures.ts';
import type { PeerReport, ScaleReport, SizeReport } from './report.ts';

/** What is shown of one size; `undefined` where it was not measured. */
type Show = (size: SizeReport) => string | undefined;
type Row = readonly [name: string, show: Show];

const ratio = (ours: number | undefined, other: number | undefined): string | undefined =>
  ours === undefined || other === undefined ? undefined : `${(ours / other).toFixed(2)} ×`;
const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);
const time = ({ wall, cpu }: Cost): string => `${wall.toFixed(1)} / ${cpu.toFixed(1)}`;
const memory = ({ memory: bytes }: Cost): string | undefined => (bytes === undefined ? undefined : megabytes(bytes));
const amount = ({ files, bytes }: Amount): string => `${files}, ${megabytes(bytes)}`;

/** The same row for each peer. */
function ofPeers(name: string, show: (size: SizeReport, peer: PeerReport) => string | undefined): Row[] {
  return (['starlight', 'hugo'] as const).map((key) => [
    `${name} ${key === 'starlight' ? 'Starlight' : 'Hugo + Pagefind'}`,
    (size) => size[key] && show(size, size[key]),
  ]);
}

/** CPU time that a case of this size takes, by that of the smallest library measured with the same mix. */
function growth(report: ScaleReport, size: SizeReport): string | undefined {
  const [smallest] = report.filter(({ areAllFull }) => areAllFull === size.areAllFull);
  if (!smallest || smallest === size) return undefined;
  return ratio(size.builds.clean.cpu / size.cases, smallest.builds.clean.cpu / smallest.cases);
}

const unpacked = ({ all, packed }: SizeReport['site']): number => all.bytes - packed.bytes;

function rowsOf(report: ScaleReport): readonly Row[] {
  return [
    ...ofPeers('clean build, CPU, against', ({ builds }, peer) => ratio(builds.clean.cpu, peer.clean.cpu)),
    ...ofPeers('clean build, wall, against', ({ builds }, peer) => ratio(builds.clean.wall, peer.clean.wall)),
    ...ofPeers('clean build, memory, against', ({ builds }, peer) => ratio(builds.clean.memory, peer.clean.memory)),
    ['clean build, CPU a case, against the smallest library', (size) => growth(report, size)],
    ['packed variants against the files', ({ site }) => ratio(site.packed.bytes, unpacked(site))],
    ['documents', ({ documents }) => String(documents)],
    ['clean build, s', ({ builds }) => time(builds.clean)],
    ['unchanged, s', ({ builds }) => time(builds.unchanged)],
    ['one paragraph changed, s', ({ builds }) => time(builds.paragraph)],
    ['one title changed, s', ({ builds }) => time(builds.title)],
    ['one case added, s', ({ builds }) => time(builds.newCase)],
    ...ofPeers('clean, s:', (_, peer) => time(peer.clean)),
    ['one paragraph changed, s: Starlight', ({ starlight }) => starlight?.paragraph && time(starlight.paragraph)],
    ['memory of a clean build, MB', ({ builds }) => memory(builds.clean)],
    ...ofPeers('memory, MB:', (_, peer) => memory(peer.clean)),
    ['check, s', ({ checks }) => time(checks.first)],
    ['check after a change, s', ({ checks }) => time(checks.changed)],
    ['check --since, s', ({ checks }) => time(checks.since)],
    ['preview: first page, s', ({ preview }) => preview?.firstPage.toFixed(1)],
    ['preview: a change shows, s', ({ preview }) => preview?.change.toFixed(1)],
    ['unpacked, KB a case', ({ site, cases }) => kilobytes(unpacked(site) / cases)],
    ['site: files, MB', ({ site }) => amount(site.all)],
    ...ofPeers('files, MB:', (_, peer) => amount(peer.all)),
    ['kept by the worker: files, MB', ({ site }) => site.kept && amount(site.kept)],
  ];
}

const sizeName = ({ cases, areAllFull }: SizeReport): string =>
  `${cases.toLocaleString('en')} cases${areAllFull ? ', all full' : ''}`;

/** A table with a column for each size; rows without a figure are left out. */
function tableOf(what: string, report: ScaleReport, rows: readonly Row[]): string {
  const cells = rows.map(([name, show]) => [name, ...report.map((size) => show(size) ?? '')]);
  return markdownTable(
    [what, ...report.map(sizeName)],
    cells.filter(([, ...figures]) => figures.some((figure) => figure !== '')),
  );
}

/** Rows for whatever some size has of a list, in the order of the largest size. */
function rowsByName<Item>(
  report: ScaleReport,
  itemsOf: (size: SizeReport) => readonly Item[],
  nameOf: (item: Item) => string,
  show: (item: Item) => string,
): Row[] {
  const names = new Set([...report].reverse().flatMap((size) => itemsOf(size).map(nameOf)));
  return [...names].map((name) => [
    name,
    (size) => {
      const item = itemsOf(size).find((one) => nameOf(one) === name);
      return item && show(item);
    },
  ]);
}

/** All that the bench stored, in Markdown, ratios first; a line where nothing is stored. */
export function scaleTables(report: ScaleReport): string {
  if (report.length === 0) return 'Not measured yet.';
  const kinds = rowsByName(
    report,
    ({ site }) => Object.entries(site.byKind),
    ([kind]) => kind,
    ([, all]) => amount(all),
  );
  const pages = rowsByName(
    report,
    ({ site }) => site.largest,
    ({ kind }) => kind,
    ({ bytes, gzipped, elements }) => `${kilobytes(bytes)} / ${kilobytes(gzipped)} / ${elements}`,
  );
  const phases = rowsByName(
    report,
    ({ builds }) => builds.clean.phases,
    ({ phase }) => phase,
    time,
  );
  return [
    tableOf('what', report, rowsOf(report)),
    tableOf('files, MB', report, kinds),
    tableOf('largest page: KB / gzipped / elements', report, pages),
    ...(phases.length > 0 ? [tableOf('phase of a clean build, s', report, phases)] : []),
  ].join('\n\n');
}
