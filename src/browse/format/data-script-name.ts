/** Name of the global function that scripts of data call with the path of each file and what it contains. */
export const dataScriptFunction = 'duibiaoData';

/** Most scripts for the files of cases, so that a disc of a large library has few files; each contains several. */
const caseScripts = 1024;

/** Spreads paths over the scripts. Its own hash, because a shared one would be a chunk that every page loads. */
const scriptOfCase = (path: string): number =>
  [...path].reduce((hash, character) => (31 * hash + character.charCodeAt(0)) % caseScripts, 0);

/**
 * Script that contains a file of JSON: `browse/cases.json` is in `browse/cases.json.js`, that of a case in one of
 * `data/cases/0.js` to `data/cases/1023.js`.
 */
export function dataScriptOf(path: string): string {
  return path.startsWith('data/cases/') ? `data/cases/${scriptOfCase(path)}.js` : `${path}.js`;
}
