import { positionsFrom } from '../markdown/text-positions.ts';
import { compareIssues, type ContentIssue } from '../model/issue.ts';
import { indexDocuments } from '../library/document-index.ts';
import { applyIgnores } from './apply-ignores.ts';
import { libraryRules, type RecordedDocument } from './document-record.ts';
import type { Finding, LibraryFinding, LibraryRule, Rule } from './rule.ts';

function toIssue(
  { id, severity, allowsDrafts }: Rule,
  { path, record: { head, lineStarts } }: RecordedDocument,
  { offset, message, fix }: Finding,
): ContentIssue {
  return {
    rule: id,
    severity: allowsDrafts && head.isDraft ? 'warning' : severity,
    path,
    ...(offset !== undefined && positionsFrom(lineStarts)(offset)),
    message,
    ...(fix && { fix }),
  };
}

/** What a rule on the library finds, given the number of its facts in each record. */
function findingsIn(
  documents: readonly RecordedDocument[],
  rule: LibraryRule,
  number: number,
  files: ReadonlySet<string>,
): LibraryFinding[] {
  const read = documents.map(({ path, collection, id, pictures, record: { head, facts } }) => ({
    ...head,
    path,
    collection,
    id,
    pictures,
    facts: facts[number],
  }));
  return [...rule.check({ ...indexDocuments(read), files })];
}

/**
 * Everything that rules have to say of a library, by file, line and column. Costs what the rules on the library cost:
 * time linear in it.
 *
 * @param applied The rules of which the records are, in the same order.
 * @param files Addresses of files that the site serves as they are.
 */
export function issuesOf(
  documents: readonly RecordedDocument[],
  applied: readonly Rule[],
  files: ReadonlySet<string>,
): ContentIssue[] {
  const byId = new Map(applied.map((rule) => [rule.id, rule]));
  const ofDocuments = documents.flatMap((document) =>
    document.record.findings.flatMap(({ rule: id, ...finding }) => {
      const rule = byId.get(id);
      return rule ? [toIssue(rule, document, finding)] : [];
    }),
  );
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const ofLibrary = libraryRules(applied).flatMap((rule, number) =>
    findingsIn(documents, rule, number, files).flatMap(({ document: { path }, ...finding }) => {
      const document = byPath.get(path);
      return document ? [toIssue(rule, document, finding)] : [];
    }),
  );
  const ignores = documents
    .filter(({ record }) => record.ignored.length > 0)
    .map(({ path, record: { ignored, lineStarts } }) => ({ path, ignored, positionAt: positionsFrom(lineStarts) }));
  return applyIgnores(ignores, [...ofDocuments, ...ofLibrary], applied).sort(compareIssues);
}
