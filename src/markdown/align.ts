/**
 * Finds where each character of a decoded text occurs in the source that it was decoded from.
 *
 * Quotes, escapes, indents and line ends that decoding dropped are skipped; a space may stand for a line end. Where the
 * two cannot be matched, the last matched place is as close as it gets. Costs the length of the two.
 *
 * @param source Text as it is written in the file.
 * @param decoded Text after YAML or Markdown decoding.
 * @returns Offset in `source` for each character.
 */
export function alignOffsets(source: string, decoded: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of decoded.split('')) {
    const next = indexOfCharacter(source, character, at);
    if (next === -1) break;
    offsets.push(next);
    at = next + 1;
  }
  const last = offsets.at(-1) ?? 0;
  while (offsets.length < decoded.length) offsets.push(last);
  return offsets;
}

/** The place in the source of one character of the decoded text; of its last one for an index behind it. */
export function alignOffset(source: string, decoded: string, index: number): number {
  return alignOffsets(source, decoded.slice(0, index + 1)).at(-1) ?? 0;
}

const space = /\s/g;

function indexOfCharacter(source: string, character: string, from: number): number {
  if (!/\s/.test(character)) return source.indexOf(character, from);
  space.lastIndex = from;
  return space.exec(source)?.index ?? -1;
}
