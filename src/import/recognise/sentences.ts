/** Ends a sentence when it is outside quotation marks and brackets. */
const ends = new Set(['。', '！', '？', '!', '?']);
const opening = new Set(['“', '‘', '「', '『', '（', '(', '《', '【']);
const closing = new Set(['”', '’', '」', '』', '）', ')', '》', '】']);

/**
 * Splits a text into sentences with their marks; a mark inside quotation marks or brackets ends none.
 *
 * A mark directly before a closing quotation mark ends the sentence that the quotation closes.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let from = 0;
  const characters = [...text];
  let sentence = '';
  characters.forEach((character, index) => {
    sentence += character;
    if (opening.has(character)) depth += 1;
    else if (closing.has(character)) depth = Math.max(0, depth - 1);
    const closesQuoted = '”’」』'.includes(character) && ends.has(characters[index - 1] ?? '') && depth === 0;
    const followedByClosing = closing.has(characters[index + 1] ?? '');
    if (
      (ends.has(character) && depth === 0 && !followedByClosing) ||
      (closesQuoted && !/[，、；的]/.test(characters[index + 1] ?? ''))
    ) {
      sentences.push(sentence);
      sentence = '';
      from = index + 1;
    }
  });
  if (from < characters.length && sentence.trim() !== '') sentences.push(sentence);
  return sentences.map((part) => part.trim()).filter((part) => part !== '');
}

/** A text without the mark that closes it. */
export function withoutClosing(text: string): string {
  return text
    .trim()
    .replace(/[。；;：:，,、.！!]+$/u, '')
    .trim();
}
