import { indexScriptFunction } from './index-script-name.ts';

/**
 * Writes a file of the search index as a script, because pages opened from a disc may load scripts and no other data.
 *
 * @param name File of the index, below the index's folder.
 * @returns A call that hands over the bytes in base64.
 */
export function indexScript(name: string, bytes: Uint8Array): Uint8Array {
  return Buffer.from(`${indexScriptFunction}(${JSON.stringify(name)},"${Buffer.from(bytes).toString('base64')}")`);
}
