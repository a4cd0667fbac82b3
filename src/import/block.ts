/** A stretch of text in one weight. */
export interface Run {
  text: string;
  bold: boolean;
  /** Address that it leads to, as the file has it. */
  url?: string;
}

/** One paragraph of a file, as far as its form helps to distinguish headings from text. */
export interface Paragraph {
  kind: 'paragraph';
  runs: readonly Run[];
  /** Heading level of its style, from 1; 0 is the style of a title. Absent where the author used no style. */
  level?: number;
  /** It is an item of a list that the program numbered or dotted. */
  list?: 'ordered' | 'bullet';
  centred?: boolean;
  /** A page or a line across begins before it. */
  afterBreak?: boolean;
}

/** A table; cells contain plain text. */
export interface Table {
  kind: 'table';
  rows: readonly (readonly string[])[];
  /** Links in its cells. */
  links?: readonly TableLink[];
}

/** A link in a cell, which contains plain text. */
export interface TableLink {
  text: string;
  url: string;
}

/** A picture at its place in the text. */
export interface Picture {
  kind: 'picture';
  /** Index in the file's list of pictures. */
  index: number;
  /** What the author wrote as its description; often empty. */
  alt: string;
}

/** What a file consists of, in order. */
export type Block = Paragraph | Table | Picture;

/** Bytes of a picture as the file contains them, unchecked. */
export interface RawPicture {
  bytes: Uint8Array;
  /** Type that the file claims. Example: `image/png`. */
  type: string;
}

/** A file read into blocks, whatever its format. */
export interface ReadFile {
  blocks: readonly Block[];
  pictures: readonly RawPicture[];
  /** Chinese: what the file contains that was left alone. */
  left: readonly string[];
}

/** Text of a paragraph without its form. */
export function paragraphText({ runs }: Pick<Paragraph, 'runs'>): string {
  return runs.map(({ text }) => text).join('');
}

/** Makes a paragraph of plain text. */
export function paragraph(text: string, form: Omit<Paragraph, 'kind' | 'runs'> = {}): Paragraph {
  return { kind: 'paragraph', runs: [{ text, bold: false }], ...form };
}
