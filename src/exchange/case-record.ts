import type { z } from 'astro/zod';
import { provinceOf } from '../language/places.ts';
import { entryAddress } from '../model/address.ts';
import type { CaseEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import { formatLocator, type Locator } from '../model/locator.ts';
import { fillMetrics } from '../model/metric.ts';
import { unitSize } from '../model/unit-size.ts';
import type { CaseDetail, caseRecord, source } from './data-forms.ts';

/** What the files say of the site. */
export interface Publication {
  title: string;
  licence: string;
  /** Makes what is in the files of an address below the base path. */
  url(address: string): string;
}

/** What records ask of a library. */
type RecordLibrary = Pick<Library, 'find'>;

type CaseRecord = z.infer<typeof caseRecord>;

/** Where a fact comes from. */
export const sourcesOf = (from: readonly Locator[], { find }: RecordLibrary): z.infer<typeof source>[] =>
  from.map((locator) => ({
    source: find('sources', locator.source)?.data.title ?? locator.source,
    place: formatLocator(locator),
  }));

function unitRecord({ data: { unit, metrics } }: CaseEntry): CaseRecord['unit'] {
  const { name, shortName, kind, region } = unit;
  const province = region === undefined ? undefined : provinceOf(region);
  const members = unit.size === undefined ? undefined : metrics[unit.size]?.wording;
  const size = unitSize({ unit, metrics });
  return {
    name,
    shortName,
    kind,
    ...(region !== undefined && { region }),
    ...(province !== undefined && { province }),
    ...(members !== undefined && { members }),
    ...(size !== undefined && { size }),
  };
}

/** A case with its practices and outcomes. */
export function caseRecordOf(entry: CaseEntry, library: RecordLibrary, { url }: Pick<Publication, 'url'>): CaseRecord {
  const { id, data } = entry;
  return {
    id,
    title: data.title,
    url: url(entryAddress('cases', id)),
    updated: data.updated,
    description: fillMetrics(data.description, data.metrics),
    unit: unitRecord(entry),
    themes: data.themes,
    ...(data.year !== undefined && { year: data.year }),
    evidence: data.status.evidence,
    inUse: data.status.inUse,
    practices: data.practices.map((practice) => ({
      id: practice.id,
      step: library.find('steps', practice.step)?.data.title ?? practice.step,
      methods: practice.methods,
      summary: fillMetrics(practice.summary, data.metrics),
      from: sourcesOf(practice.from, library),
    })),
    outcomes: data.outcomes.map((outcome) => ({
      text: fillMetrics(outcome.text, data.metrics),
      from: sourcesOf(outcome.from, library),
    })),
    from: sourcesOf(data.from, library),
  };
}

/** The metrics of a case. */
export function metricRecords(
  { data }: CaseEntry,
  library: RecordLibrary,
): Omit<CaseDetail['metrics'][number], 'headline'>[] {
  return Object.entries(data.metrics).map(
    ([id, { label, wording, value, bound, upTo, qualifier, unit, counts, from }]) => ({
      id,
      label,
      wording,
      value,
      bound,
      ...(upTo !== undefined && { upTo }),
      ...(qualifier !== undefined && { qualifier }),
      unit,
      counts,
      from: sourcesOf(from, library),
    }),
  );
}
