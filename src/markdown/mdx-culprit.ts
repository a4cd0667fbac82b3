import type { VFileMessage } from 'vfile-message';
import { isHtmlName } from './html-tags.ts';
import { messages } from './mdx-messages.ts';

/** One thing that MDX cannot read. */
export interface SyntaxProblem {
  /** Offset of the character that the author must change. */
  offset: number;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
}

/** A syntax problem, with the offset of the character to mask; absent when none is to blame. */
export interface Culprit extends SyntaxProblem {
  at: number | undefined;
}

/** Names that leave no doubt that HTML is meant, where a comparison such as `a <b` might be. */
const knownTags = /^(?:br|p|b|strong|em|img|hr|ul|ol|li|div|span|table|t[rdh]|h[1-6]|font|center|u|s|sup|sub|a|i)$/;

/** How many tags before an error are suspected. */
const suspects = 4;

interface Point {
  line: number;
  column: number;
}

function offsetOf(text: string, { line, column }: Point): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Offset where the parser gave up; the end of the text when it does not say. */
function errorOffset(text: string, { line, column }: VFileMessage): number {
  return line === undefined || column === undefined ? text.length : offsetOf(text, { line, column });
}

/** The last `{` before an offset that nothing closed. */
function openBrace(text: string, before: number): number {
  let closed = 0;
  for (let at = Math.min(before, text.length - 1); at >= 0; at -= 1) {
    if (text[at] === '}' && at < before) closed += 1;
    else if (text[at] === '{' && closed > 0) closed -= 1;
    else if (text[at] === '{') return at;
  }
  return -1;
}

/** The place that a message of the JSX reader names in its words: `Expected a closing tag for <Term> (1:4-1:17)`. */
function openTag(text: string, reason: string): { name: string; at: number } | undefined {
  const match = /closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason);
  return match
    ? { name: match[1] ?? '', at: offsetOf(text, { line: Number(match[2]), column: Number(match[3]) }) }
    : undefined;
}

/** The tag that starts at an offset, up to its name. */
const tagAt = (text: string, at: number): string => /^<\/?[^\S\r\n]*[^\s/>]*/.exec(text.slice(at, at + 80))?.[0] ?? '<';

const nameOf = (tag: string): string => tag.replace(/^<\/?\s*/, '');

function mismatchedTag(text: string, error: VFileMessage): Culprit[] {
  const open = openTag(text, error.reason);
  if (open)
    return [
      {
        at: open.at,
        offset: open.at,
        message: isHtmlName(open.name) ? messages.html(open.name) : messages.unclosed(open.name),
      },
    ];
  const at = text.lastIndexOf('<', errorOffset(text, error));
  if (at < 0) return [];
  const name = nameOf(tagAt(text, at));
  return [{ at, offset: at, message: isHtmlName(name) ? messages.html(name) : messages.crossing(tagAt(text, at)) }];
}

function blameTag(text: string, error: VFileMessage, at: number): Culprit {
  const stopped = errorOffset(text, error);
  const tag = tagAt(text, at);
  const blame = (message: string, offset = at): Culprit => ({ at, offset, message });
  const isHtml = knownTags.test(nameOf(tag));
  if (error.ruleId === 'unexpected-closing-slash' && nameOf(tag) !== '')
    return blame(isHtml ? messages.html(nameOf(tag)) : messages.strayClosing(nameOf(tag)));
  if (text.startsWith('<!--', at)) return blame(messages.comment);
  if (/^<https?:/i.test(text.slice(at, at + 7))) return blame(messages.autolink);
  if (error.ruleId === 'unexpected-eof' || text.slice(at, stopped).includes('\n'))
    return blame(messages.endlessTag(tag));
  if (!/^<[A-Za-z]/.test(tag) || stopped <= at + tag.length) return blame(messages.bareAngle);
  return blame(messages.attribute(tag, String.fromCodePoint(text.codePointAt(stopped) ?? 32)), stopped);
}

/** Tags that may have run into the error, the nearest first: a missing quote shows only where a later tag begins. */
function jsxCulprits(text: string, error: VFileMessage): Culprit[] {
  const culprits: Culprit[] = [];
  let at = text.lastIndexOf('<', errorOffset(text, error));
  while (at >= 0 && culprits.length < suspects) {
    culprits.push(blameTag(text, error, at));
    at = at === 0 ? -1 : text.lastIndexOf('<', at - 1);
  }
  return culprits;
}

function moduleCulprit(text: string, error: VFileMessage): Culprit[] {
  const before = text.slice(0, errorOffset(text, error) + 1);
  const at = [...before.matchAll(/^(?:import|export)\b/gm)].at(-1)?.index;
  return at === undefined ? [] : [{ at, offset: at, message: messages.module }];
}

/**
 * Finds the characters that may be to blame for a syntax error: the `{`, the `<` or the word that the author must
 * change.
 *
 * @returns Likeliest first; never empty.
 */
export function findCulprits(text: string, error: VFileMessage): [Culprit, ...Culprit[]] {
  const [first, ...others] = suspectsOf(text, error);
  return first
    ? [first, ...others]
    : [{ at: undefined, offset: Math.min(errorOffset(text, error), text.length), message: messages.unknown }];
}

function suspectsOf(text: string, error: VFileMessage): Culprit[] {
  if (error.source === 'mdast-util-mdx-jsx' && error.ruleId === 'end-tag-mismatch') return mismatchedTag(text, error);
  if (error.source === 'micromark-extension-mdxjs-esm') return moduleCulprit(text, error);
  if (error.source !== 'micromark-extension-mdx-expression') return jsxCulprits(text, error);
  const at = openBrace(text, errorOffset(text, error));
  return at < 0 ? [] : [{ at, offset: at, message: messages.bareBrace }];
}
