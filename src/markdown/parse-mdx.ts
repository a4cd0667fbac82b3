import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { findCulprits, type Culprit, type SyntaxProblem } from './mdx-culprit.ts';
import { parseStrictly } from './parser.ts';

/** What could be read of a text, and everything that could not. */
export interface ParsedMdx {
  tree: Root;
  problems: readonly SyntaxProblem[];
}

/** More problems than an author fixes at one sitting; bounds the time that a hopeless file takes. */
const limit = 100;

/** Stands for a culprit while the rest is parsed: one UTF-16 unit without a meaning in Markdown. */
export const mask = '□';

const masked = (text: string, { at }: Culprit): string =>
  at === undefined ? text : text.slice(0, at) + mask + text.slice(at + 1);

function tryParse(text: string): Root | VFileMessage {
  try {
    return parseStrictly(text);
  } catch (error) {
    if (error instanceof VFileMessage) return error;
    throw error;
  }
}

/** The suspect without which the error goes away; the likeliest one where none alone is to blame. */
function convict(text: string, error: VFileMessage): Culprit {
  const suspects = findCulprits(text, error);
  const remedies = (suspect: Culprit): boolean => {
    const retrial = tryParse(masked(text, suspect));
    return (
      !(retrial instanceof VFileMessage) ||
      retrial.message !== error.message ||
      retrial.line !== error.line ||
      retrial.column !== error.column
    );
  };
  return (suspects.length > 1 ? suspects.find(remedies) : undefined) ?? suspects[0];
}

/**
 * Parses MDX and finds every syntax error, not only the first: each culprit is masked and the text parsed again.
 *
 * @param text MDX of the same length as its file, frontmatter blanked, so that offsets are the file's.
 */
export function parseMdx(text: string): ParsedMdx {
  const problems: SyntaxProblem[] = [];
  let rest = text;
  while (problems.length < limit) {
    const result = tryParse(rest);
    if (!(result instanceof VFileMessage)) return { tree: result, problems };
    const culprit = convict(rest, result);
    // What is left of an earlier culprit is no mistake of the author's.
    const isOwn = problems.length > 0 && culprit.message.includes(mask) && !text.includes(mask);
    if (!isOwn) problems.push({ offset: culprit.offset, message: culprit.message });
    if (culprit.at === undefined) break;
    rest = masked(rest, culprit);
  }
  return { tree: { type: 'root', children: [] }, problems };
}
