import type { z } from 'astro/zod';
import { entryAddress } from '../model/address.ts';
import type { MethodEntry, TemplateEntry } from '../model/entry.ts';
import { columnsOf, formFileAddress } from '../model/form.ts';
import type { Library } from '../model/library.ts';
import { caseRecordOf, metricRecords, sourcesOf, type Publication } from './case-record.ts';
import { caseFileAddress, caseFileText, caseSchemaAddress } from './case-file.ts';
import {
  caseFileSchema,
  dataIndex,
  dataRecords,
  indexSchema,
  openDataSchema,
  type DataName,
  type methodRecord,
  type templateRecord,
} from './data-forms.ts';
import type { ExchangeFile } from './exchange-file.ts';
import { inParts, type Line } from './in-parts.ts';

function methodRecordOf(
  { id, data }: MethodEntry,
  library: Library,
  { url }: Publication,
): z.infer<typeof methodRecord> {
  return {
    id,
    title: data.title,
    url: url(entryAddress('methods', id)),
    updated: data.updated,
    aliases: data.aliases,
    description: data.description,
    kind: data.kind,
    parts: data.parts.map(({ name, items, method, pairedBy }) => ({
      name,
      ...(items && { items: items.map((item) => (item.text ? `${item.name}：${item.text}` : item.name)) }),
      ...(method && { method }),
      pairedBy,
    })),
    cases: library.usesOfMethod(id).map((use) => use.case.id),
    from: sourcesOf(data.from, library),
  };
}

function templateRecordOf(
  { id, data }: TemplateEntry,
  library: Library,
  { url }: Publication,
): z.infer<typeof templateRecord> {
  const columns = columnsOf(data);
  return {
    id,
    title: data.title,
    url: url(entryAddress('templates', id)),
    updated: data.updated,
    description: data.description,
    steps: library.findAll('steps', data.steps).map((step) => step.data.title),
    methods: data.methods,
    ...(data.rows !== undefined && { rows: data.rows }),
    fields: data.fields.map((field) => ({
      name: field.name,
      hint: field.hint,
      by: field.by,
      kind: field.kind,
      ...(field.options && { options: field.options }),
      perRow: columns.includes(field),
    })),
    files: data.forms.map((type) => url(formFileAddress(id, type))),
    from: sourcesOf(data.from ?? [], library),
  };
}

/** Records of each kind, with keys that are unique among them. */
const recordsOf: Readonly<
  Record<DataName, (library: Library, publication: Publication) => Iterable<{ key: string; record: object }>>
> = {
  *cases(library, publication) {
    for (const entry of library.cases) yield { key: entry.id, record: caseRecordOf(entry, library, publication) };
  },
  *methods(library, publication) {
    for (const entry of library.methods) yield { key: entry.id, record: methodRecordOf(entry, library, publication) };
  },
  *templates(library, publication) {
    for (const entry of library.templates)
      yield { key: entry.id, record: templateRecordOf(entry, library, publication) };
  },
  *metrics(library) {
    for (const entry of library.cases)
      for (const record of metricRecords(entry, library))
        yield { key: `${entry.id}.${record.id}`, record: { ...record, case: entry.id } };
  },
};

/** Most bytes of a part, so that programs and hosts can take it whole. */
const maxPart = 1_000_000;

/** A member of a JSON object, as text. */
const member = (name: string, value: string): string => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;

/**
 * Makes the files of open data of one kind: parts, each as JSON and as lines of JSON (NDJSON), then the index that says
 * where they are, and the schema of the parts. Costs time in proportion to the records, and the memory of one part.
 *
 * @throws {z.ZodError} When the library contains what the form does not allow.
 */
function* filesOf(name: DataName, library: Library, publication: Publication): Generator<ExchangeFile> {
  const { licence, url } = publication;
  const title = `${publication.title}：${name}`;
  function* lines(): Generator<Line> {
    for (const { key, record } of recordsOf[name](library, publication))
      yield { key, text: JSON.stringify(dataRecords[name].parse(record)) };
  }
  const parts: z.infer<typeof dataIndex>['parts'] = [];
  for (const part of inParts(lines(), maxPart)) {
    const path = `data/${name}-from-${part[0]?.key}`;
    const texts = part.map(({ text }) => text);
    const head =
      member('$schema', url(`/data/${name}.schema.json`)) + member('title', title) + member('licence', licence);
    yield { path: `${path}.json`, content: `{\n${head}"records": [\n${texts.join(',\n')}\n]\n}\n` };
    yield { path: `${path}.ndjson`, content: `${texts.join('\n')}\n` };
    parts.push({ count: part.length, json: url(`/${path}.json`), ndjson: url(`/${path}.ndjson`) });
  }
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const index = dataIndex.parse({ $schema: url('/data/index.schema.json'), title, licence, count, parts });
  yield { path: `data/${name}.json`, content: `${JSON.stringify(index, null, 1)}\n` };
  yield { path: `data/${name}.schema.json`, content: openDataSchema(name) };
}

/** Makes all files of open data. */
export function* openDataFiles(library: Library, publication: Publication): Generator<ExchangeFile> {
  for (const name of Object.keys(dataRecords) as DataName[]) yield* filesOf(name, library, publication);
  yield { path: 'data/index.schema.json', content: indexSchema() };
  for (const entry of library.cases)
    yield { path: caseFileAddress(entry.id).slice(1), content: caseFileText(entry, library, publication) };
  yield { path: caseSchemaAddress.slice(1), content: caseFileSchema() };
}
