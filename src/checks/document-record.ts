import { headOf, type DocumentHead } from '../library/document-head.ts';
import type { ContentDocument } from '../markdown/document.ts';
import type { Pictures } from '../markdown/picture.ts';
import type { Editorial } from '../model/editorial.ts';
import { ignoredLines, type IgnoredLine } from './ignores.ts';
import type { DocumentRule, Finding, LibraryRule, Rule } from './rule.ts';

/** What a rule on documents found, by the id of the rule. */
interface RecordedFinding extends Finding {
  rule: string;
}

/**
 * What the checks know of a document when they are through with it: plain values, a function of the file, of the
 * editors' lists and of the rules.
 */
export interface DocumentRecord {
  head: Omit<DocumentHead, 'path' | 'collection' | 'id'>;
  /** Offsets at which the lines of the file begin. */
  lineStarts: readonly number[];
  /** Lines for which its author switched a rule off. */
  ignored: readonly IgnoredLine[];
  /** What the rules on documents found, in the order of the rules. */
  findings: readonly RecordedFinding[];
  /** What each rule on the library has read, in the order of the rules. */
  facts: readonly unknown[];
}

/** A document that the rules have been asked about. */
export interface RecordedDocument extends Pick<DocumentHead, 'path' | 'collection' | 'id'> {
  pictures: Pictures;
  record: DocumentRecord;
}

/** The rules that ask for nothing but a document, in their order. */
function documentRules(rules: readonly Rule[]): DocumentRule[] {
  return rules.filter((rule) => rule.scope === 'document');
}

/** The rules that compare documents, in their order. */
export function libraryRules(rules: readonly Rule[]): LibraryRule[] {
  return rules.filter((rule) => rule.scope === 'library');
}

/** Asks all rules about one document. */
export function recordOf(document: ContentDocument, rules: readonly Rule[], editorial: Editorial): DocumentRecord {
  const { path: _path, collection: _collection, id: _id, ...head } = headOf(document);
  return {
    head,
    lineStarts: document.lineStarts,
    ignored: ignoredLines(document),
    findings: documentRules(rules).flatMap((rule) =>
      [...rule.check(document, editorial)].map((finding) => ({ rule: rule.id, ...finding })),
    ),
    facts: libraryRules(rules).map((rule) => rule.read(document)),
  };
}

/** Asks all rules about a document that is in memory. */
export function recordedDocument(
  document: ContentDocument,
  rules: readonly Rule[],
  editorial: Editorial,
): RecordedDocument {
  const { path, collection, id, pictures } = document;
  return { path, collection, id, pictures, record: recordOf(document, rules, editorial) };
}
