/**
 * Adds a sentence to the last paragraph of a body that ends a section of a made case.
 *
 * @throws {Error} When the text has no such paragraph.
 */
export function changeParagraph(text: string, sentence: string): string {
  return replacedOnce(text, /(<Source at="[^"]+" \/>)(\n*$|\n\n##)/u, `${sentence}$1$2`);
}

/** Adds to a title, which other pages show too. */
export function changeTitle(text: string, words: string): string {
  return replacedOnce(text, /^(title: .+)$/mu, `$1${words}`);
}

function replacedOnce(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`No ${pattern} to change`);
  return text.replace(pattern, replacement);
}
