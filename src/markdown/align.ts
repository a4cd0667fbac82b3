/**
 * Finds where a character of a decoded text occurs in the source that it was decoded from.
 *
 * Quotes, escapes, indents and line ends that decoding dropped are skipped; a space may stand for a line end. Where the
 * two cannot be matched, the last matched place is as close as it gets.
 *
 * @param source Text as it is written in the file.
 * @param decoded Text after YAML or Markdown decoding.
 * @param index Offset in `decoded`.
 * @returns Offset in `source`.
 */
export function alignOffset(source: string, decoded: string, index: number): number {
  let at = 0;
  let found = 0;
  for (let position = 0; position <= index; position += 1) {
    const character = decoded[position];
    const next = indexOfCharacter(source, character, at);
    if (next === -1) return found;
    found = next;
    at = next + 1;
  }
  return found;
}

function indexOfCharacter(source: string, character: string | undefined, from: number): number {
  if (character === undefined) return -1;
  if (!/\s/.test(character)) return source.indexOf(character, from);
  const rest = source.slice(from).search(/\s/);
  return rest === -1 ? -1 : from + rest;
}
