import ts from 'typescript';

/** Code of a file: of a component only what is between its fences, for the rest is markup. */
const codeOf = (path: string, text: string): string =>
  path.endsWith('.astro') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;

/**
 * Names what a file imports.
 *
 * @param path Its extension says what it contains: TypeScript, JavaScript or an Astro component.
 * @returns Specifiers as they are written, of imports and re-exports, of types too, static or dynamic, in their order.
 */
export function importsIn(path: string, text: string): string[] {
  return ts.preProcessFile(codeOf(path, text), true, true).importedFiles.map(({ fileName }) => fileName);
}
