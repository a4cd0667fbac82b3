import { element, type Xml } from '../xml.ts';

/** Namespaces of the parts of a Word document. */
export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Media type of a part of a Word document. Example of a name: `styles`. */
export const wordType = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

/** Twentieths of a point, in which Word measures lengths. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** An element of Word that has only a value. */
export const valued = (name: string, value: string | number): Xml => element(`w:${name}`, { 'w:val': value });
