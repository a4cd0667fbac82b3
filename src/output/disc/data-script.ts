import { dataScriptFunction } from '../../browse/format/data-script-name.ts';

/**
 * Writes files of JSON as a script, because pages opened from a disc may load scripts and no other data. The script
 * parses the JSON: as an expression of JavaScript, a member `__proto__` would mean something else.
 *
 * @param files What each file contains, by its path below the site's folder.
 * @returns A call for each that hands over what it contains.
 */
export function dataScript(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const utf8 = new TextDecoder();
  const calls = [...files].map(
    ([path, json]) => `${dataScriptFunction}(${JSON.stringify(path)},JSON.parse(${JSON.stringify(utf8.decode(json))}))`,
  );
  return new TextEncoder().encode(calls.join('\n'));
}
