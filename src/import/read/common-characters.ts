/** Decodes the two-byte codes of a range, row by row. */
function charactersOf(
  encoding: string,
  rows: readonly [number, number],
  cells: readonly (readonly [number, number])[],
): string {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (const [first, last] of cells) for (let cell = first; cell <= last; cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

let common: ReadonlySet<string> | undefined;

/**
 * Characters of everyday use: the first levels of GB 2312 (3,755) and of Big5 (5,401), which their standards order by
 * use.
 */
function commonCharacters(): ReadonlySet<string> {
  common ??= new Set(
    charactersOf('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]) +
      charactersOf(
        'big5',
        [0xa4, 0xc6],
        [
          [0x40, 0x7e],
          [0xa1, 0xfe],
        ],
      ),
  );
  return common;
}

/** Number of letters that is enough to distinguish encodings. */
const sample = 20_000;
const outsideAscii = /[^\P{L}\u0000-\u007f]|\p{Co}/u;

/**
 * Share of everyday characters among the letters of a text outside ASCII, from 0 to 1; a text in the wrong encoding is
 * full of rare ones, of private ones and of letters of other scripts.
 *
 * @returns `undefined` where there are fewer than six letters to judge by.
 */
export function commonShare(text: string): number | undefined {
  const letters = [...text.slice(0, sample)].filter((character) => outsideAscii.test(character));
  if (letters.length < 6) return undefined;
  const set = commonCharacters();
  return letters.filter((letter) => set.has(letter)).length / letters.length;
}
