import { visit } from 'unist-util-visit';
import type { ContentDocument } from '../markdown/document.ts';
import { ignoreComment, type Ignore } from '../markdown/ignore-comment.ts';

/** A line for which an author switched a rule off, and where it is said. */
export interface IgnoredLine extends Ignore {
  /** Line that it applies to, from 1: its own where that has more on it, else the next that is not empty. */
  line: number;
  /** Offset of the comment in the file. */
  offset: number;
}

/** Line from 1 that a comment applies to. */
function lineFor(lines: readonly string[], at: number, rest: string): number {
  if (rest.trim() !== '') return at + 1;
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '');
  return next < 0 ? at + 1 : next + 1;
}

/** Comments in the body: `{/* 忽略 typed-count：理由 *\/}`. */
function* inBody({ tree, positionAt }: ContentDocument, lines: readonly string[]): Generator<IgnoredLine> {
  const found: { value: string; offset: number }[] = [];
  visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (node) => {
    if ('value' in node && node.position?.start.offset !== undefined)
      found.push({ value: node.value, offset: node.position.start.offset });
  });
  for (const { value, offset } of found) {
    const ignore = ignoreComment(value);
    if (!ignore) continue;
    const at = positionAt(offset).line - 1;
    yield { ...ignore, offset, line: lineFor(lines, at, (lines[at] ?? '').replace(`{${value}}`, '')) };
  }
}

/** Comments in the frontmatter: `# 忽略 typed-count：理由`. */
function* inFrontmatter({ text, bodyLine }: ContentDocument, lines: readonly string[]): Generator<IgnoredLine> {
  let offset = 0;
  for (const [at, line] of lines.slice(0, bodyLine - 1).entries()) {
    const comment = /(?:^|\s)#\s*(忽略[ \t].*)$/u.exec(line);
    const ignore = comment && ignoreComment(`/* ${comment[1]} */`);
    if (ignore)
      yield { ...ignore, offset: offset + comment.index, line: lineFor(lines, at, line.slice(0, comment.index)) };
    offset += line.length + (text.charAt(offset + line.length) === '\r' ? 2 : 1);
  }
}

/** Every line of a document for which a rule is switched off. */
export function ignoredLines(document: ContentDocument): IgnoredLine[] {
  if (!document.text.includes('忽略')) return []; // as nearly always
  const lines = document.text.split(/\r?\n/);
  return [...inFrontmatter(document, lines), ...inBody(document, lines)];
}
