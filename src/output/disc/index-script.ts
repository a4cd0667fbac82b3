import { indexScriptFunction, indexScriptOf } from './index-script-name.ts';

/**
 * Writes a file of the search index as a script, because pages opened from a disc may load scripts and no other data.
 *
 * @param name File of the index, below the index's folder.
 * @returns The script's file, below the same folder, and its text: a call that hands over the bytes in base64.
 */
export function indexScript(name: string, bytes: Uint8Array): { path: string; content: Uint8Array } {
  const text = `${indexScriptFunction}(${JSON.stringify(name)},"${Buffer.from(bytes).toString('base64')}")`;
  return { path: indexScriptOf(name), content: Buffer.from(text) };
}
