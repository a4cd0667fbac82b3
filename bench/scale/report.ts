import type { Cost } from './measure/run-measured.ts';
import type { Amount, SiteFigures } from './measure/site-figures.ts';
import type { PhaseTime } from './measure/timings.ts';

/** Builds in the order in which they are run: the later ones find what the earlier ones have left. */
type BuildName = 'clean' | 'unchanged' | 'paragraph' | 'title' | 'newCase';

/** Checks in the order in which they are run. */
type CheckName = 'first' | 'changed' | 'since';

/** A build with what it says of its own phases; none where it says nothing. */
export interface BuildCost extends Cost {
  phases: readonly PhaseTime[];
}

/** Seconds of the preview: from its start to the first page, and from a saved change to the page that shows it. */
export interface PreviewTimes {
  firstPage: number;
  change: number;
}

/** A site of the same texts made by another generator. */
export interface PeerReport {
  /** Version, as the generator names it. */
  version: string;
  clean: Cost;
  /** After one paragraph was changed; absent for a generator that keeps nothing. */
  paragraph?: Cost;
  all: Amount;
}

/** What was measured of a library of one size, in one run. */
export interface SizeReport {
  cases: number;
  areAllFull: boolean;
  documents: number;
  builds: Readonly<Record<BuildName, BuildCost>>;
  checks: Readonly<Record<CheckName, Cost>>;
  site: SiteFigures;
  /** Absent where the library is too large to be measured so. */
  preview?: PreviewTimes;
  starlight?: PeerReport;
  hugo?: PeerReport;
}

/** All sizes, the smaller ones first, each of its last run. */
export type ScaleReport = readonly SizeReport[];

const sameSize = (a: SizeReport, b: SizeReport): boolean => a.cases === b.cases && a.areAllFull === b.areAllFull;

/** The report with a size measured anew. */
export function withSize(report: ScaleReport, size: SizeReport): ScaleReport {
  return [...report.filter((other) => !sameSize(other, size)), size].sort(
    (a, b) => Number(a.areAllFull) - Number(b.areAllFull) || a.cases - b.cases,
  );
}
