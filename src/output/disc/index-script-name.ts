/** Name of the global function that scripts of the index call with their name and their bytes in base64. */
export const indexScriptFunction = 'duibiaoIndexFile';

/** Script that contains a file of the index: `words/a.bin` is in `words/a.bin.js`. */
export function indexScriptOf(name: string): string {
  return `${name}.js`;
}
