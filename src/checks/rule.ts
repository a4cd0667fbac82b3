import type { ContentDocument } from '../markdown/document.ts';
import type { Pictures } from '../markdown/picture.ts';
import type { Editorial } from '../model/editorial.ts';
import type { ContentIssue, TextFix } from '../model/issue.ts';
import type { DocumentHead } from '../library/document-head.ts';
import type { DocumentIndex } from '../library/document-index.ts';

/** Something that a rule found in a document. */
export interface Finding {
  /** Offset in the file; absent when the file as a whole is meant. */
  offset?: number;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
  /** A safe fix, where there is one. */
  fix?: TextFix;
}

/** Something that a rule found in one of many documents. */
export interface LibraryFinding extends Finding {
  document: DocumentHead;
}

/** Files of an example: path below `content/` to text; of pictures one byte a character. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** What a rule says of itself, with inputs that it passes and inputs that it reports. */
interface RuleCard {
  /** Permanent name. */
  id: string;
  /** What it asks for, in a few Chinese words. */
  title: string;
  /** Chinese, for authors: why it matters to readers. */
  why: string;
  severity: ContentIssue['severity'];
  /** A draft may still have it: there it is a warning. Default: false. */
  allowsDrafts?: boolean;
  /**
   * An author may switch it off for one line with a reason; what keeps the site safe and whole may not be. Default:
   * false.
   */
  mayBeIgnored?: boolean;
  examples: {
    ok: readonly ExampleFiles[];
    /** Each with the exact reports, as `path:line:column message`. */
    bad: readonly { files: ExampleFiles; issues: readonly string[] }[];
  };
}

/** A rule that asks for nothing but the document and the editors' lists; its findings are kept while both stay. */
export interface DocumentRule extends RuleCard {
  scope: 'document';
  check(document: ContentDocument, editorial: Editorial): Iterable<Finding>;
}

/** A document as a rule on the whole library sees it. */
export interface ReadDocument<Facts> extends DocumentHead {
  facts: Facts;
  /** Pictures of its collection. */
  pictures: Pictures;
}

/** The library as a rule on all of it sees it. */
export interface CheckedLibrary<Facts> extends DocumentIndex<ReadDocument<Facts>> {
  /** Addresses of files that the site serves as they are. Example: `/forms/a.docx`. */
  files: ReadonlySet<string>;
}

/**
 * A rule on how documents go together, in two parts: `read` takes from each document what the rule has to know, and
 * is called once as long as the file stays the same; `check` compares what was read, every time.
 */
export interface LibraryRule<Facts = unknown> extends RuleCard {
  scope: 'library';
  /** Plain values, such as JSON can write, the less the better; `null` where the document has nothing to do with it. */
  read(document: ContentDocument): Facts;
  /** Costs no more than the library is long. */
  check(library: CheckedLibrary<Facts>): Iterable<LibraryFinding>;
}

/** One content rule. */
export type Rule = DocumentRule | LibraryRule;

/** A rule on the whole library; its facts are what its `read` returns. */
export function libraryRule<Facts>(rule: Omit<LibraryRule<Facts>, 'scope'>): LibraryRule {
  return { scope: 'library', ...rule };
}
