/** A content file taken apart; every offset of its parts is an offset of the file. */
export interface FrontmatterSplit {
  /** YAML between the fences; empty when the file has none. */
  yaml: string;
  /** Offset of the YAML in the file. */
  yamlOffset: number;
  /** Offset of the body in the file: after the line that closes the frontmatter. */
  bodyOffset: number;
  /** What keeps the file from having frontmatter: no opening fence, or no closing one. */
  missing?: 'opening' | 'closing';
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/** Finds the frontmatter of a file: YAML between a first line `---` and the next line `---`. */
export function splitFrontmatter(text: string): FrontmatterSplit {
  const open = opening.exec(text);
  if (!open) return { yaml: '', yamlOffset: 0, bodyOffset: 0, missing: 'opening' };
  const yamlOffset = open[0].length;
  const close = closing.exec(text.slice(yamlOffset));
  if (!close) return { yaml: text.slice(yamlOffset), yamlOffset, bodyOffset: text.length, missing: 'closing' };
  return {
    yaml: text.slice(yamlOffset, yamlOffset + close.index),
    yamlOffset,
    bodyOffset: yamlOffset + close.index + close[0].length,
  };
}

/** Replaces the frontmatter by spaces, so that the rest of the file keeps its lines and columns. */
export function blankFrontmatter(text: string, bodyOffset: number): string {
  return text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset);
}
