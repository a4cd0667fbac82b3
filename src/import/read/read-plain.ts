import { paragraph, type Block } from '../block.ts';
import { checkLength, checkLines } from './limits.ts';

/**
 * A line of a text that was wrapped by hand is about as long as its neighbours and ends in the middle of a sentence.
 */
function isWrapped(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length >= 20);
  if (long.length < 12) return false;
  const widest = Math.max(...long.map((line) => line.length));
  const full = long.filter((line) => line.length >= widest - 3 && !/[。！？：；”]$/.test(line));
  return widest <= 60 && full.length > long.length * 0.6;
}

/** Joins lines that were broken at a fixed width; an indent or an empty line begins a paragraph. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  const widest = Math.max(...lines.map((line) => line.trim().length));
  for (const line of lines) {
    const text = line.trim();
    const continues = open && !/^[\s　]/.test(line);
    if (text !== '' && continues) joined.push(`${joined.pop() ?? ''}${text}`);
    else if (text !== '') joined.push(text);
    open = text !== '' && text.length >= widest - 3;
  }
  return joined;
}

/**
 * Reads a plain text: a line a paragraph, unless the lines were wrapped by hand.
 *
 * @throws {UnreadableFile} When it is too long.
 */
export function readPlain(text: string): Block[] {
  checkLength(text.length);
  const lines = text.split(/[\n\u2028\u2029\f]/);
  checkLines(lines);
  const paragraphs = isWrapped(lines.map((line) => line.trim())) ? joinWrapped(lines) : lines;
  return paragraphs.filter((line) => line.trim() !== '').map((line) => paragraph(line));
}
