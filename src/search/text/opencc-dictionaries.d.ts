/**
 * Dictionaries of OpenCC, which come without types: lines joined by `|`, each a character or word and what it
 * becomes.
 */
declare module 'opencc-js/dict/*' {
  const lines: string;
  export default lines;
}
