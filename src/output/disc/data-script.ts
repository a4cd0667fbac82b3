import { dataScriptFunction, dataScriptOf } from '../../browse/format/data-script-name.ts';

/**
 * Writes a file of JSON as a script, because pages opened from a disc may load scripts and no other data. The script
 * parses the JSON: as an expression of JavaScript, a member `__proto__` would mean something else.
 *
 * @param path File below the site's folder.
 * @returns The script's file, below the same folder, and its text: a call that hands over what the file contains.
 */
export function dataScript(path: string, json: Uint8Array): { path: string; content: Uint8Array } {
  const text = `${dataScriptFunction}(${JSON.stringify(path)},JSON.parse(${JSON.stringify(new TextDecoder().decode(json))}))`;
  return { path: dataScriptOf(path), content: new TextEncoder().encode(text) };
}
