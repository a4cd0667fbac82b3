import { SearchFailure } from '../../search/answer.ts';
import { unpackFile } from '../../search/match/unpack.ts';
import type { ReadFile } from '../../search/match/read-file.ts';
import { indexScriptFunction, indexScriptOf } from '../../output/disc/index-script-name.ts';

/**
 * Reads files of the index by loading them as scripts.
 *
 * @param folder Address of the index's folder, with a slash at the end.
 * @throws {SearchFailure} `unavailable` when a script does not load, `damaged` when it does not contain its file.
 */
export function scriptReader(folder: string): ReadFile {
  const received = new Map<string, string>();
  Object.assign(globalThis, { [indexScriptFunction]: (name: string, base64: string) => received.set(name, base64) });
  return async (name) => {
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = folder + indexScriptOf(name);
      script.onload = () => resolve();
      script.onerror = () => reject(new SearchFailure('unavailable', { cause: name }));
      document.head.append(script);
      script.remove();
    });
    const base64 = received.get(name);
    received.delete(name);
    if (base64 === undefined) throw new SearchFailure('damaged', { cause: name });
    return unpackFile(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  };
}
