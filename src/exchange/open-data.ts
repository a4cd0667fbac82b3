import type { z } from 'astro/zod';
import { entryAddress } from '../model/address.ts';
import type { Library } from '../model/library.ts';
import { formatLocator, type Locator } from '../model/locator.ts';
import { fillMetrics } from '../model/metric.ts';
import {
  dataFiles,
  type caseRecord,
  type DataName,
  type methodRecord,
  type metricRecord,
  type source,
} from './data-forms.ts';

/** What the files say of the site. */
export interface Publication {
  title: string;
  licence: string;
  /** Makes what is in the files of an address below the base path. */
  url(address: string): string;
}

/**
 * Makes a file of open data, by its form.
 *
 * @throws {z.ZodError} When the library contains what the form does not allow.
 */
export function openData(name: DataName, library: Library, { title, licence, url }: Publication): string {
  const sources = (from: readonly Locator[]): z.infer<typeof source>[] =>
    from.map((locator) => ({
      source: library.find('sources', locator.source)?.data.title ?? locator.source,
      place: formatLocator(locator),
    }));
  const records = {
    cases: () =>
      library.cases.map(({ id, data }): z.infer<typeof caseRecord> => ({
        id,
        title: data.title,
        url: url(entryAddress('cases', id)),
        updated: data.updated,
        description: fillMetrics(data.description, data.metrics),
        unit: data.unit,
        evidence: data.status.evidence,
        inUse: data.status.inUse,
        practices: data.practices.map((practice) => ({
          id: practice.id,
          step: library.find('steps', practice.step)?.data.title ?? practice.step,
          methods: practice.methods,
          summary: fillMetrics(practice.summary, data.metrics),
          from: sources(practice.from),
        })),
        outcomes: data.outcomes.map((outcome) => ({
          text: fillMetrics(outcome.text, data.metrics),
          from: sources(outcome.from),
        })),
        from: sources(data.from),
      })),
    methods: () =>
      library.methods.map(({ id, data }): z.infer<typeof methodRecord> => ({
        id,
        title: data.title,
        url: url(entryAddress('methods', id)),
        updated: data.updated,
        aliases: data.aliases,
        description: data.description,
        kind: data.kind,
        parts: data.parts.map(({ name: part, items, method, pairedBy }) => ({
          name: part,
          ...(items && { items: items.map((item) => (item.text ? `${item.name}：${item.text}` : item.name)) }),
          ...(method && { method }),
          pairedBy,
        })),
        cases: library.usesOfMethod(id).map((use) => use.case.id),
        from: sources(data.from),
      })),
    metrics: () =>
      library.cases.flatMap((entry) =>
        Object.entries(entry.data.metrics).map(
          ([id, { label, wording, value, bound, upTo, qualifier, unit, counts, from }]): z.infer<
            typeof metricRecord
          > => ({
            id,
            case: entry.id,
            label,
            wording,
            value,
            bound,
            ...(upTo !== undefined && { upTo }),
            ...(qualifier !== undefined && { qualifier }),
            unit,
            counts,
            from: sources(from),
          }),
        ),
      ),
  };
  const file = dataFiles[name].parse({
    $schema: url(`/data/${name}.schema.json`),
    title: `${title}：${name}`,
    licence,
    records: records[name](),
  });
  return `${JSON.stringify(file, null, 1)}\n`;
}
