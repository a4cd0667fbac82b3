/** Name of the global function that scripts of data call with the path of their file and what it contains. */
export const dataScriptFunction = 'duibiaoData';

/** Script that contains a file of JSON: `browse/cases.json` is in `browse/cases.json.js`. */
export const dataScriptOf = (path: string): string => `${path}.js`;
