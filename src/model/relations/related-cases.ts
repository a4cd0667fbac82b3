import type { CaseEntry, EntryLists, MethodEntry, StepEntry } from '../entry.ts';
import { featuresOfCases, type Feature } from './case-features.ts';
import type { EntryIndex } from './entry-index.ts';

/** Another case worth reading next, with all that it has in common. */
export interface RelatedCase {
  case: CaseEntry;
  methods: readonly MethodEntry[];
  steps: readonly StepEntry[];
  /** Kind of both units, where it is one. */
  unitKind?: string;
  /** Region of both units, where it is one. */
  region?: string;
}

/** Cases by what they share. */
export interface RelatedCases {
  /** The cases that share most with one, at most six; rare things count more, and order of the library breaks ties. */
  relatedCases(caseId: string): readonly RelatedCase[];
}

const most = 6;
/** How many of a case's rarest features candidates are sought by. */
const soughtFeatures = 8;
/** How many cases before and after a case are candidates by one feature. */
const reach = 12;

/** What each feature counts at the least. */
const weights: Readonly<Record<Feature['of'], number>> = { method: 4, step: 1, kind: 2, region: 2 };

/**
 * What a feature counts: more by its weight for each halving of how many cases have it. Whole, so that sums are exact.
 */
const worth = ({ of, cases }: Feature, all: number): number =>
  weights[of] * (32 - Math.clz32(Math.floor(all / cases.length)));

/** The cases next to one in a feature's list, on both sides, round its end. */
function neighbours({ cases }: Feature, position: number): number[] {
  if (cases.length <= 2 * reach + 1) return cases;
  let [low, high] = [0, cases.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cases[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return offsets.flatMap((offset) => cases[(low + offset + cases.length) % cases.length] ?? []);
}

/** Positions of the cases that share most with the one at a position. */
function closest(position: number, ofCases: readonly (readonly Feature[])[]): number[] {
  const scoreOf = new Map<Feature, number>(
    ofCases[position]?.map((feature) => [feature, worth(feature, ofCases.length)]),
  );
  const sought = [...scoreOf].sort(([, a], [, b]) => b - a).slice(0, soughtFeatures);
  const candidates = new Set(sought.flatMap(([feature]) => neighbours(feature, position)));
  candidates.delete(position);
  return [...candidates]
    .map((other) => ({
      other,
      score: (ofCases[other] ?? []).reduce((sum, feature) => sum + (scoreOf.get(feature) ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score || a.other - b.other)
    .slice(0, most)
    .map(({ other }) => other);
}

/**
 * Relates cases by methods, steps, kind of unit and region.
 *
 * A case is compared with at most 8 × 25 others: those next to it in the lists of its eight rarest features. So
 * everything costs time and memory linear in the library; a case that shares only common things with one far away may
 * be missed, where as many others share as much.
 */
export function relateCases({ cases }: EntryLists, { findAll }: EntryIndex): RelatedCases {
  const ofCases = featuresOfCases(cases);
  const positions = new Map(cases.map(({ id }, position) => [id, position]));
  const common = (position: number, other: number, entry: CaseEntry): RelatedCase => {
    const others = new Set(ofCases[other]);
    const shared = (ofCases[position] ?? []).filter((feature) => others.has(feature));
    const valuesOf = (of: Feature['of']): string[] =>
      shared.flatMap((feature) => (feature.of === of ? [feature.value] : []));
    const [[unitKind], [region]] = [valuesOf('kind'), valuesOf('region')];
    return {
      case: entry,
      methods: findAll('methods', valuesOf('method')),
      steps: findAll('steps', valuesOf('step')),
      ...(unitKind !== undefined && { unitKind }),
      ...(region !== undefined && { region }),
    };
  };
  return {
    relatedCases: (caseId) => {
      const position = positions.get(caseId);
      if (position === undefined) return [];
      return closest(position, ofCases).flatMap((other) => {
        const entry = cases[other];
        return entry ? [common(position, other, entry)] : [];
      });
    },
  };
}
