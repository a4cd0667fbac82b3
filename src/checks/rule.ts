import type { ContentDocument } from '../markdown/document.ts';
import type { ContentIssue, TextFix } from '../model/issue.ts';
import type { ContentIndex } from '../library/content-index.ts';

/** Something that a rule found, at an offset of a document. */
export interface Finding {
  document: ContentDocument;
  /** Offset in the file; absent when the file as a whole is meant. */
  offset?: number;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
  /** A safe fix, where there is one. */
  fix?: TextFix;
}

/** Files of an example: path below `content/` to text; of pictures one byte a character. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** One content rule, with inputs that it passes and inputs that it reports. */
export interface Rule {
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
  check(content: ContentIndex): Iterable<Finding>;
}
