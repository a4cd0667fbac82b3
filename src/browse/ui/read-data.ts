import { isOnDisc, siteBase } from '../../search/ui/site-address.ts';
import { dataScriptFunction, dataScriptOf } from '../format/data-script-name.ts';

const received = new Map<string, unknown>();

/** Loads the script that hands over a file's content: from a disc browsers load nothing else. */
function loadScript(path: string): Promise<unknown> {
  Object.assign(globalThis, { [dataScriptFunction]: (name: string, value: unknown) => received.set(name, value) });
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = siteBase + dataScriptOf(path);
    script.onload = () => {
      if (received.has(path)) resolve(received.get(path));
      else reject(new Error(`${path} is not what it should be`));
      // A script may hand over other files too.
      received.clear();
    };
    script.onerror = () => reject(new Error(`${path} did not load`));
    document.head.append(script);
    script.remove();
  });
}

/**
 * Loads a file of data of the site.
 *
 * @param path File below the site's folder, ending in `.json`.
 * @throws {Error} When it does not arrive or is no JSON.
 */
export async function readData<T>(path: string): Promise<T> {
  if (isOnDisc) return (await loadScript(path)) as T;
  const response = await fetch(siteBase + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
