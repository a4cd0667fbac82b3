/** Characters that may not begin a line, and those that may not end one. Source: GB/T 15834, W3C 中文排版需求. */
const notFirst = '，。、；：？！”’）》〉】〕…—·～,.;:?!)]}%';
const notLast = '“‘（《〈【〔([{';

/** Width of a character in ems. */
const widthOf = (character: string): number => (/[\u0020-\u007e]/u.test(character) ? 0.56 : 1);

/** Breaks a text into pieces that no line break cuts: words of letters, and characters with what clings to them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(/[A-Za-z0-9.%+-]+|\s+|./gu) ?? []) {
    const last = found.at(-1);
    const clings = last !== undefined && (notFirst.includes(piece) || notLast.includes(last.at(-1) ?? ''));
    if (clings) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

/** Breaks a text where it is full, and not at its spaces. */
function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text.trim())) {
    const size = [...piece].reduce((sum, character) => sum + widthOf(character), 0);
    if (line !== '' && used + size > width) {
      lines.push(line.trim());
      [line, used] = ['', 0];
    }
    if (line === '' && piece.trim() === '') continue;
    line += piece;
    used += size;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/**
 * Breaks a text into lines of whole characters by the rules of Chinese typesetting; at its spaces, where there are
 * lines enough.
 *
 * @param width Width of a line in ems.
 * @param most Lines at most; what does not fit is cut, with ….
 */
export function cardLines(text: string, width: number, most: number): string[] {
  const atSpaces = text
    .trim()
    .split(/\s+/u)
    .flatMap((part) => filled(part, width));
  const lines = atSpaces.length <= most && text.trim() !== '' ? atSpaces : filled(text, width);
  if (lines.length <= most) return lines;
  const cut = [...(lines[most - 1] ?? '')]
    .slice(0, -1)
    .join('')
    .replace(/[，。、；：？！]$/u, '');
  return [...lines.slice(0, most - 1), `${cut}…`];
}
