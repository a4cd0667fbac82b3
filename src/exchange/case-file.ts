import type { CaseEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import { fillMetrics } from '../model/metric.ts';
import { caseRecordOf, metricRecords, sourcesOf, type Publication } from './case-record.ts';
import { caseFile, type CaseDetail } from './data-forms.ts';

/** Address of the file of a case below the base path, and of the schema of all such files. */
export const caseFileAddress = (id: string): string => `/data/cases/${id}.json`;
export const caseSchemaAddress = '/data/case.schema.json';

type DetailLibrary = Pick<Library, 'find' | 'methodsOfCase' | 'problemsOfCase'>;

/** All that a case says outside its body, with the names of what it refers to. */
export function caseDetailOf(
  entry: CaseEntry,
  library: DetailLibrary,
  publication: Pick<Publication, 'url'>,
): CaseDetail {
  const { id, data } = entry;
  const { theme, status, featured, aliases, advice, metrics } = data;
  const record = caseRecordOf(entry, library, publication);
  return {
    ...record,
    aliases,
    featured,
    ...(theme !== undefined && { theme }),
    ...(status.people !== undefined && { people: status.people }),
    ...(status.time !== undefined && { time: status.time }),
    comparedOn: status.comparedOn,
    practices: record.practices.map((practice, at) => {
      const { step = '', anchor = '', metrics: shown = [] } = data.practices[at] ?? {};
      const order = library.find('steps', step)?.data.order;
      return { ...practice, ...(order !== undefined && { order }), anchor, metrics: shown };
    }),
    methods: library.methodsOfCase(id).map((method) => ({ id: method.id, title: method.data.title })),
    metrics: metricRecords(entry, library).map((metric) => ({
      ...metric,
      headline: metrics[metric.id]?.headline === true,
    })),
    problems: library.problemsOfCase(id).flatMap(({ heading, classifiedBy, problems }) =>
      problems.map((problem) => ({
        id: problem.id,
        title: problem.data.title,
        heading,
        classifiedBy,
        finding: fillMetrics(problem.data.finding, metrics),
        ...(problem.data.remedy !== undefined && { remedy: fillMetrics(problem.data.remedy, metrics) }),
        from: sourcesOf(problem.data.from, library),
      })),
    ),
    advice,
  };
}

/**
 * Makes the file of one case, which comparing loads and other programs may read.
 *
 * @throws {z.ZodError} When the case contains what the form does not allow.
 */
export function caseFileText(entry: CaseEntry, library: DetailLibrary, publication: Publication): string {
  const { title, licence, url } = publication;
  const file = caseFile.parse({
    $schema: url(caseSchemaAddress),
    title: `${title}：${entry.data.title}`,
    licence,
    record: caseDetailOf(entry, library, publication),
  });
  return `${JSON.stringify(file)}\n`;
}
