import type { ContentDocument } from '../markdown/document.ts';
import type { ContentIssue } from '../model/issue.ts';
import type { ContentIndex } from './content-index.ts';

/** Something that a rule found, at an offset of a document. */
export interface Finding {
  document: ContentDocument;
  /** Offset in the file; absent when the file as a whole is meant. */
  offset?: number;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
}

/** Files of an example: path below `content/` to text; of pictures one byte a character. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** One content rule, with inputs that it passes and inputs that it reports. */
export interface Rule {
  /** Permanent name. */
  id: string;
  severity: ContentIssue['severity'];
  examples: {
    ok: readonly ExampleFiles[];
    /** Each with the exact reports, as `path:line:column message`. */
    bad: readonly { files: ExampleFiles; issues: readonly string[] }[];
  };
  check(content: ContentIndex): Iterable<Finding>;
}
